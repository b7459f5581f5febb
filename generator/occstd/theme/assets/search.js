/* The search: what it looks through comes as scripts, on first use, so that it works on pages opened from disk, too. */
(function () {
  "use strict";
  var form = document.querySelector("[data-search]");
  if (!form) return;
  var SHOWN = 30, LEAST = 0.1, AROUND = 160;
  var box = form.elements.query, root = form.dataset.search, words = JSON.parse(form.dataset.words), around = form.closest(".md-search");
  var list = around.querySelector("ol"), status = around.querySelector("[aria-live]"), toggle = document.getElementById("__search");
  var rank = null, titles = new Map(), loading = false, opened = null;

  function address(path) {
    var parts = path.split("#");
    return root + (parts[0] || (root ? "" : "./")) + (parts[1] ? "#" + parts[1] : "");
  }

  /* The part of a text where the first of the words stands that it has. */
  function part(text, sought) {
    var low = text.toLowerCase(), at = Math.max(0, Math.min.apply(null, sought.map(function (word) {
      var found = low.indexOf(word);
      return found < 0 ? text.length : found;
    }).concat(text.length)));
    var from = at < AROUND / 2 || at === text.length ? 0 : text.lastIndexOf(" ", at - AROUND / 4) + 1 || at - AROUND / 4;
    return (from ? "…" : "") + text.slice(from, from + AROUND) + (text.length > from + AROUND ? "…" : "");
  }
  function sign(record) {
    var label = occstdSearch.signs[record[7]];
    return label ? occstdMark(record[7], label) : null;
  }
  /* What has more of the words than what is shown: the other language's name, or what people also say. */
  function alias(record, sought, shown) {
    function fits(text) { return sought.filter(function (word) { return text.toLowerCase().indexOf(word) >= 0; }).length; }
    return [record[3]].concat(record[6].split(/[;；]/)).reduce(function (best, text) {
      return fits(text) > fits(best || shown) ? text.trim() : best;
    }, "");
  }
  function item(hit, sought) {
    var record = hit.record, own = record[4] || record[5] || (hit.by ? hit.by[4] || hit.by[5] : "");
    var page = record[1].split("#")[0], where = page === record[1] ? "" : titles.get(page) || "", also = alias(record, sought, record[2] + own);
    var inside = [record[2] ? occstdElement("strong", {}, record[2]) : part(own, sought), sign(record), where ? occstdElement("small", {}, where) : null];
    if (also) inside.push(occstdElement("small", {}, occstdFill(words.as, { words: also })));
    if (record[2] && own) inside.push(occstdElement("p", {}, part(own, sought)));
    return occstdElement("li", { class: "md-search-result__item" }, occstdElement("a", { class: "md-search-result__link oc-found", href: address(record[1]) }, inside));
  }
  function matrix(query) {
    var link = occstdElement("a", { class: "md-search-result__link oc-found", href: root + "matrix/?find=" + encodeURIComponent(query) }, occstdFill(words.matrix, { words: query }));
    return occstdElement("li", { class: "md-search-result__item" }, link);
  }
  function said(found, shown) {
    if (!shown.length) return words.none;
    if (found.mended) return occstdFill(words.instead, { words: found.words.join(" ") });
    return found.hits.some(function (hit) { return hit.all; }) ? occstdFill(words.some, { n: shown.length }) : words.nearest;
  }
  function show() {
    var query = box.value.trim();
    if (!rank || !query) { list.replaceChildren(); status.textContent = query ? "" : words.start; return; }
    var found = rank(query), shown = found.hits.filter(function (hit) { return hit.all || hit.score >= LEAST * found.hits[0].score; }).slice(0, SHOWN);
    status.textContent = said(found, shown);
    list.replaceChildren.apply(list, shown.map(function (hit) { return item(hit, found.words); }));
    if (!found.hits.some(function (hit) { return hit.all; }) || found.mended) list.append(matrix(query));
  }

  function ready() {
    rank = occstdRank(occstdSearch);
    occstdSearch.records.forEach(function (record) { if (record[1].indexOf("#") < 0) titles.set(record[1], record[2]); });
    show();
  }
  function scripts(names) {
    return Promise.all(names.map(function (name) {
      return new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = root + "assets/" + name;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      });
    }));
  }
  /* Names first, so that something is found soon; then the statements, which are most of all. */
  function load() {
    if (loading) return;
    loading = true;
    var names = ["search-data.js", "search-rank.js"];
    if (typeof occstdNear === "undefined") names.push("near.js");
    if (typeof occstdElement === "undefined") names.push("element.js");
    if (typeof occstdFill === "undefined") names.push("words.js");
    scripts(names).then(ready).then(function () { return scripts(["search-statements.js"]); }).then(ready).then(function () {
      form.dataset.loaded = "";
    }).catch(function () { status.textContent = words.failed; loading = false; });
  }

  function open() {
    opened = opened || (around.contains(document.activeElement) ? null : document.activeElement);
    toggle.checked = true;
    box.focus();
  }
  function close() {
    toggle.checked = false;
    (opened && opened !== document.body ? opened : box).focus();
    if (document.activeElement === box) box.blur();
    opened = null;
  }
  /* Arrows go from the box through what was found and back. */
  function step(by) {
    var stops = [box].concat(Array.from(list.querySelectorAll("a"))), at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + by, 0), stops.length - 1)].focus();
  }

  box.addEventListener("focus", function () { toggle.checked = true; load(); });
  box.addEventListener("input", function () { load(); show(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) first.click();
  });
  form.addEventListener("reset", function () { setTimeout(function () { show(); box.focus(); }); });
  toggle.addEventListener("change", function () { if (toggle.checked) open(); });
  around.addEventListener("keydown", function (event) {
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); step(event.key === "ArrowDown" ? 1 : -1); }
  });
  /* Who tabs on leaves the search, and its veil with it. */
  around.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !around.contains(event.relatedTarget)) { toggle.checked = false; opened = null; }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    open();
  });
  list.addEventListener("click", function () { toggle.checked = false; });
  var given = new URLSearchParams(location.search).get("q");
  if (given) { box.value = given; open(); }
})();
