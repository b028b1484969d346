"""How much each sign counts for who asked or replied, as fitted on labelled minutes and rounded.

What the words of a question or reply tell is not weighed; only where they tell nobody known is a
role chosen among those that may be meant (docs/sentence-head-trial.md).
"""

# Somebody is named where the signs of one outweigh this.
STATED_FROM = 0.3
REPLIERS = {
    "document": 2.3,
    "attendance, an officer": 1.5,
    "above": 1.5,
    "asked of": 1.2,
    "meant": 1.0,
    "title": 0.8,
    "alone so far": 0.3,
    "a label": -0.1,
    "a name": -0.1,
    "alone in the item": -0.5,
    "in the question": -0.8,
    "a title": -0.8,
    "nobody's": -1.2,
}
ASKERS = {
    "above": 4.0,
    "from a place": 4.0,
    "Public: of the public's item": 1.9,
    "Member: attendance": 1.8,
    "Public: not listed": 1.1,
    "Public: attendance": 0.9,
    "Member: listed": 0.8,
    "Member: question mark": 0.8,
    "Member: not listed": 0.7,
    "Public: pronoun": 0.5,
    "Public: question mark": 0.3,
    "before": 0.3,
    "Public: numbered": 0.1,
    "Member: name": -0.3,
    "Member: label": -0.4,
    "Public: listed": -0.4,
    "Public: label": -0.4,
    "Member: pronoun": -0.6,
    "Public: name": -0.6,
    "Member: of the public's item": -0.8,
    "Public: behind a reply": -0.8,
    "Member: numbered": -1.0,
    "Member: behind a reply": -1.2,
    "Member: a seat": -1.8,
    "Public: a seat": -2.5,
}
