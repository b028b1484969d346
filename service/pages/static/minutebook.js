// Progressive enhancement only: every page works without this file.
"use strict";

// A readonly citation gets a button that copies it.
function addCopyButton(field) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary mb-copy__button";
  button.textContent = "Copy";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  told.className = "govuk-body-s";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = "Copied";
    } catch {
      // Outside of secure pages there is no clipboard to write to: the text is marked instead.
      field.select();
      told.textContent = "Marked: press Ctrl and C to copy";
    }
  });
  field.after(button, told);
}

document.querySelectorAll("[data-copy]").forEach(addCopyButton);
