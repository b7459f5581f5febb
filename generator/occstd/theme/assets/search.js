/* The site's search: records come as a script, on first use, and are looked through one by one. */
(function () {
  "use strict";
  var form = document.querySelector("[data-search]");
  if (!form) return;
  var box = form.elements.query, list = form.parentNode.querySelector("ol"), meta = list.previousElementSibling;
  var toggle = document.getElementById("__search"), root = form.dataset.search, index, said = form.dataset, SHOWN = 30;
  var COMMON = /^(a|an|the|is|it|this|that|of|for|to|in|and|or|do|does|i|my|what|which|how|many|much|are|be|with|can)$/;
  var ASKING = /(什么|怎么|怎样|如何|多少|哪个|哪些|是不是|吗|呢|的|了|谁|我|和|与)/g;

  function plain(text) { return text.normalize("NFKC").toLowerCase(); }
  function stem(word) { return /[a-z]{3,}s$/.test(word) && !/ss$/.test(word) ? word.slice(0, -1) : word; }
  function words(query) {
    var all = plain(query).replace(/[\u4e00-\u9fff]+/g, " $& ").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    var kept = all.filter(function (word) { return !COMMON.test(word); });
    return (kept.length ? kept : all).map(stem);
  }
  function has(text, word) {
    return /^[a-z0-9]/.test(word) ? (" " + text.replace(/[^a-z0-9]+/g, " ")).indexOf(" " + word) >= 0 : text.indexOf(word) >= 0;
  }
  function naming(name, query) {
    if (!name) return 0;
    if (name === query || stem(name) === stem(query)) return 60;
    if (name.split(/[（(]/)[0].trim() === query) return 55;
    return has(name, stem(query)) ? 15 + 20 * query.length / Math.max(query.length, name.length) : 0;
  }
  function score(record, query, terms) {
    var sum = 0, found = 0, low = record.low;
    terms.forEach(function (word) {
      var at = has(low[2], word) || has(low[3], word) ? 8 : has(low[5], word) ? 4 : has(low[4], word) ? 3 : 0;
      sum += at;
      found += at ? 1 : 0;
    });
    if (!found) return 0;
    var sought = record[0] === 0 || record[0] === 3 ? low[5].split(/[;；] ?| (?=[\u4e00-\u9fff])/) : [];
    var core = terms.join(" ");
    var name = Math.max(naming(low[2], query), naming(low[3], query), sought.some(function (one) { return one === query || one === core; }) ? 50 : 0);
    return (sum / terms.length + name) * Math.pow(found / terms.length, 3) * [1.3, 1.1, 0.7, 0.4][record[0]];
  }
  function pieces(terms) {
    var found = [];
    terms.forEach(function (word) {
      if (!/^[\u4e00-\u9fff]{3,}$/.test(word)) { found.push(word); return; }
      for (var n = 0; n + 1 < word.length; n++) found.push(word.slice(n, n + 2));
    });
    return found;
  }
  function ranked(query, terms) {
    return index.map(function (record) { return { record: record, score: score(record, query, terms) }; })
      .filter(function (hit) { return hit.score > 0; }).sort(function (a, b) { return b.score - a.score; });
  }
  function complete(hit, terms) {
    var all = hit.record.low.slice(2).join("\n");
    return terms.every(function (word) { return has(all, word); });
  }
  function item(record) {
    var title = record[2] || record[4], text = record[2] ? record[4] : "";
    var article = occstdElement("article", { class: "md-search-result__article md-typeset" },
      [occstdElement("h1", {}, title), text ? occstdElement("p", {}, text.slice(0, 160)) : null]);
    return occstdElement("li", { class: "md-search-result__item" },
      occstdElement("a", { class: "md-search-result__link", href: root + (record[1] || "./") }, article));
  }
  function show() {
    var query = plain(box.value).trim();
    if (!index || !query) { list.replaceChildren(); return; }
    var asked = query.replace(ASKING, " "), terms = words(asked);
    if (!terms.length) terms = words(query);
    var hits = ranked(query, terms), whole = hits.filter(function (hit) { return complete(hit, terms); });
    meta.textContent = whole.length ? occstdFill(said.some, { n: whole.length }) : said.none;
    if (!whole.length) hits = ranked(query, pieces(terms));
    list.replaceChildren.apply(list, (whole.length ? whole : hits).slice(0, SHOWN).map(function (hit) { return item(hit.record); }));
    if (!whole.length) {
      list.append(occstdElement("li", { class: "md-search-result__item" }, occstdElement("a",
        { class: "md-search-result__link", href: root + "matrix/?find=" + encodeURIComponent(box.value) }, said.matrix)));
    }
  }
  function load() {
    if (form.dataset.loaded) return;
    form.dataset.loaded = "yes";
    var script = occstdElement("script", { src: root + "assets/search-data.js" });
    script.addEventListener("load", function () {
      index = occstdSearch;
      index.forEach(function (record) { record.low = record.map(function (text) { return plain(String(text)); }); });
      show();
    });
    script.addEventListener("error", function () { meta.textContent = said.failed; delete form.dataset.loaded; });
    document.head.append(script);
  }
  box.addEventListener("focus", function () { toggle.checked = true; load(); });
  box.addEventListener("input", function () { load(); show(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) first.click();
  });
  form.addEventListener("reset", function () { setTimeout(function () { show(); box.focus(); }); });
  toggle.addEventListener("change", function () { if (toggle.checked) box.focus(); });
  form.parentNode.parentNode.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { toggle.checked = false; box.blur(); }
  });
  list.addEventListener("click", function () { toggle.checked = false; });
  var given = new URLSearchParams(location.search).get("q");
  if (given) { box.value = given; box.focus(); load(); }
})();
