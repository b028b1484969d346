"""What reads like an instruction to a language model is no evidence of what was said.

Minutes are written by others, and anybody may have slipped a sentence into them. Whoever obeys it
writes its words, so they would all be found in the passage: they must not count.
"""

import re

from ingest.language.sentences import sentence_spans

_TELL = r"(?:say|write|state|reply|respond|answer|output|print|repeat|pretend|conclude|summarise)"
_INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:rules?|instructions?|prompts?|above"
    r"|previous|earlier|everything|guidelines?|restrictions?)\b"
    rf"|(?:^|[,;:.!?“\"(—–-]\s*|\b(?:and|then|please|instead|now|only|must|should)\s+){_TELL}\s+"
    r"(?:that|with|only|exactly|instead|the\s+following|nothing|this)\b"
    rf"|\byou\s+(?:must|should|are|will|have\s+to|need\s+to)\b.{{0,60}}\b(?:{_TELL}|ignore|obey"
    r"|assistant|model|ai)\b"
    r"|\b(?:system|developer|new)\s+(?:prompt|message|instructions?)\b"
    r"|\b(?:language\s+model|ai\s+assistant|chat\s?bot|chatgpt|llm)s?\b"
    r"|<\|.{0,40}\|>|\[/?inst\]|<</?sys>>|^\W*(?:system|assistant|user)\s*:",
    re.IGNORECASE | re.DOTALL,
)


def recorded_words(text: str) -> str:
    """The text up to the first sentence that reads like an instruction; all of it without one.

    Nothing behind it counts either, because what is to be written may stand in the next sentence.
    """
    for start, end in sentence_spans(text):
        if _INSTRUCTION.search(text[start:end]):
            return text[:start].rstrip()
    return text
