/* The downloads page: choose files by direction, level, document, language and format. The choice is the address. */
(function () {
  "use strict";
  var place = document.querySelector("[data-downloads]");
  var form = place && place.querySelector("form");
  if (!form) { return; }
  var files = Array.from(place.querySelectorAll("li[data-format]"));
  var status = form.querySelector("[data-status]"), reset = form.querySelector("[data-reset]");
  var selects = Array.from(form.querySelectorAll("select"));

  /* What the selects say, without those that say nothing. */
  function wish() {
    return selects.filter(function (select) { return select.value; }).map(function (select) { return [select.name, select.value]; });
  }

  function hide(elements, part) {
    elements.forEach(function (element) { element.hidden = !element.querySelector(part + ":not([hidden])"); });
  }

  function apply() {
    var asked = wish(), shown = 0;
    files.forEach(function (file) {
      file.hidden = asked.some(function (pair) { return file.dataset[pair[0]] !== pair[1]; });
      shown += file.hidden ? 0 : 1;
    });
    hide(place.querySelectorAll("[data-row]"), "li[data-format]");
    hide(place.querySelectorAll("[data-group]"), "[data-row]");
    hide(place.querySelectorAll("[data-files]"), "[data-group]");
    place.querySelectorAll(".oc-brief").forEach(function (part) { part.open = asked.length > 0; });
    place.querySelectorAll(".oc-jump a").forEach(function (link) {
      var part = document.querySelector(link.hash).closest("[data-files]");
      link.hidden = Boolean(part) && part.hidden;
    });
    status.textContent = shown ? occstdFill(place.dataset.shown, { shown: shown, total: files.length }) : place.dataset.none;
    reset.hidden = !asked.length;
  }

  function remember(how) {
    var query = new URLSearchParams(wish()).toString(), address = location.pathname + (query ? "?" + query : "");
    if (address !== location.pathname + location.search) { history[how](null, "", address); }
    document.querySelectorAll("a.oc-language").forEach(function (link) { link.search = location.search; });
  }

  /* Set the form as the address says; what it names and the page does not know is left out. */
  function restore() {
    var query = new URLSearchParams(location.search);
    selects.forEach(function (select) {
      var value = query.get(select.name) || "";
      select.value = value;
      if (select.value !== value) { select.value = ""; }
    });
    apply();
    remember("replaceState");
  }

  form.addEventListener("change", function () { apply(); remember("pushState"); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  reset.addEventListener("click", function () {
    form.reset();
    apply();
    remember("pushState");
    selects[0].focus();
  });
  window.addEventListener("popstate", restore);
  restore();
})();
