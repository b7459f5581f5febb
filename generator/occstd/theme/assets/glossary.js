/* The glossary's own find: the terms whose names, or else whose texts, hold what is asked. What is asked is the address. */
(function () {
  "use strict";
  var form = document.querySelector(".oc-term-filter");
  if (!form) { return; }
  var input = form.elements.find, status = form.querySelector("[role=status]");
  var groups = Array.from(document.querySelectorAll("h2[id^=letter-]")).map(function (head) {
    var place = head.nextElementSibling;
    return { head: head, place: place, terms: Array.from(place.querySelectorAll(".oc-statement")).map(function (term) {
      return { place: term, name: plain(term.querySelector("dt")), text: plain(term.querySelector(".oc-text")) };
    }) };
  });
  var all = groups.reduce(function (sum, group) { return sum.concat(group.terms); }, []);

  function plain(place) {
    return (place ? place.textContent : "").toLowerCase().replace(/\s+/g, " ");
  }

  function apply() {
    var asked = input.value.trim().toLowerCase();
    var named = all.filter(function (term) { return term.name.indexOf(asked) >= 0; });
    var found = named.length ? named : all.filter(function (term) { return term.text.indexOf(asked) >= 0; });
    all.forEach(function (term) { term.place.hidden = found.indexOf(term) < 0; });
    groups.forEach(function (group) {
      var hits = group.terms.some(function (term) { return !term.place.hidden; });
      group.head.hidden = group.place.hidden = !hits;
      group.place.open = Boolean(asked);
      group.place.classList.toggle("oc-found", group.place.open);
    });
    status.textContent = !asked ? "" : found.length ? occstdFill(form.dataset.shown, { n: found.length }) : form.dataset.none;
    return asked;
  }

  function remember() {
    var asked = apply();
    history.replaceState(null, "", location.pathname + (asked ? "?find=" + encodeURIComponent(asked) : ""));
  }

  /* A link to a term that the find hides shows all again. */
  function show() {
    var place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place || !place.closest("[hidden]")) { return; }
    input.value = "";
    apply();
    place.closest("details").open = true;
    place.scrollIntoView();
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", remember);
  addEventListener("hashchange", show);
  input.value = new URLSearchParams(location.search).get("find") || "";
  if (input.value) { apply(); }
})();
