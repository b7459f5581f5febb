/* Small help on every page: the menu by keyboard, the same place in the other language, what a link leads to,
   the statement that a correction is about; and pages opened from disk, where a folder has no page of its own. */
/* The page's address as others can open it: for one opened from disk, that of the site. */
var occstdHere = function () {
  "use strict";
  var canonical = document.querySelector("link[rel=canonical]");
  return location.protocol === "file:" && canonical ? canonical.href : location.origin + location.pathname;
};

(function () {
  document.querySelectorAll("[data-press]").forEach(function (button) {
    button.addEventListener("click", function () {
      document.getElementById(button.dataset.press).click();
    });
  });

  document.querySelectorAll("a.oc-language").forEach(function (link) {
    link.addEventListener("click", function () {
      var there = new URL(link.href);
      there.search = location.search;
      there.hash = location.hash;
      link.href = there;
    });
  });

  /* Links that scripts make lead to folders. */
  function toPage(event) {
    var link = event.target.closest("a[href]"), there = link && new URL(link.href);
    if (!there || there.protocol !== "file:" || !/\/$/.test(there.pathname)) return;
    there.pathname += "index.html";
    link.href = there;
  }
  if (location.protocol === "file:") ["click", "auxclick"].forEach(function (name) { document.addEventListener(name, toPage, true); });

  /* What is folded below a heading on a phone is open where a link leads to the heading. */
  function unfold() {
    var head = document.getElementById(location.hash.slice(1)), fold = head && head.nextElementSibling;
    if (fold && fold.matches("details.oc-brief")) fold.open = true;
  }
  addEventListener("hashchange", unfold);
  unfold();

  var place = document.querySelector("[data-correction]");
  var id = new URLSearchParams(location.search).get("statement");
  if (place && id && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id)) {
    place.textContent = id;
    place.closest("[hidden]").hidden = false;
  }
})();
