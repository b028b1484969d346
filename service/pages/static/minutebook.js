// Progressive enhancement only: every page works without this file.
"use strict";

// A readonly text gets a button that copies it; one that is folded away is copied from its summary.
function addCopyButton(field) {
  const folded = field.closest("details");
  const button = document.createElement("button");
  button.type = "button";
  button.className = folded ? "mb-link-button" : "govuk-button govuk-button--secondary mb-copy__button";
  if (folded) button.append(...folded.querySelector("summary").cloneNode(true).childNodes);
  else button.textContent = "Copy";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  told.className = "govuk-body-s";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = " Copied";
    } catch {
      // Outside of secure pages there is no clipboard to write to: the text is marked instead.
      if (folded) { folded.hidden = false; folded.open = true; }
      field.select();
      told.textContent = " Marked: press Ctrl and C to copy";
    }
  });
  if (folded) folded.hidden = true;
  (folded || field).after(button, told);
}

document.querySelectorAll("[data-copy]").forEach(addCopyButton);

// Where the menu's line is longer than the screen, browsers leave an entry half in view. Only the
// line is moved: the page may have been opened at a quotation.
function showWhole(entry) {
  const line = entry.closest("ul");
  const [at, seen] = [entry.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += Math.max(0, at.right - seen.right) - Math.max(0, seen.left - at.left);
}

const menu = document.querySelector(".mb-header nav ul");
menu.addEventListener("focusin", (event) => showWhole(event.target));
menu.querySelectorAll("[aria-current]").forEach(showWhole);
