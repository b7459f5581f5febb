/* The review of an import: line by line beside its picture. Works from disk; progress stays in this browser. */
(function () {
  "use strict";
  var data = window.occstdReview, review = data.review, lines = review.lines, KEY = "occstd-review-" + review.sha256;
  var progress = stored() || { decisions: {}, reviewer: "", language: "zh" }, at = 0;

  function id(name) { return document.getElementById(name); }
  function words(key, blanks) {
    return data.words[progress.language][key].replace(/\{(\w+)\}/g, function (_, name) { return String(blanks[name]); });
  }
  function stored() {
    try { return JSON.parse(localStorage.getItem(KEY)); } catch (error) { return null; }
  }
  function keep() {
    try { localStorage.setItem(KEY, JSON.stringify(progress)); } catch (error) { /* the file still saves it */ }
  }
  function decision(line) { return progress.decisions[line.id] || {}; }
  function stateOf(line) { return decision(line).verdict || "none"; }
  function today() { return new Date().toISOString().slice(0, 10); }

  function decide(verdict) {
    var line = lines[at], correction = id("correction").value.trim(), made = decision(line);
    made.verdict = verdict === "accepted" && correction && correction !== line.text ? "corrected" : verdict;
    made.correction = made.verdict === "corrected" ? correction : "";
    made.reviewed = today();
    made.reviewer = progress.reviewer;
    progress.decisions[line.id] = made;
    keep();
    mark(at);
    go(nextFrom(at + 1, function (other) { return stateOf(other) === "none"; }));
  }

  function nextFrom(start, wanted) {
    for (var n = 0; n < lines.length; n += 1) {
      if (wanted(lines[(start + n) % lines.length])) { return (start + n) % lines.length; }
    }
    return at;
  }

  function go(index) {
    mark(at, false);
    at = (index + lines.length) % lines.length;
    mark(at, true);
    show();
  }

  function mark(index, current) {
    var button = id("list").children[index].firstChild, line = lines[index];
    button.className = (line.doubts.length ? "doubtful " : "") + stateOf(line);
    if (current === true) { button.setAttribute("aria-current", "true"); button.scrollIntoView({ block: "nearest" }); }
    if (current === false) { button.removeAttribute("aria-current"); }
    count();
  }

  function count() {
    var open = lines.filter(function (line) { return stateOf(line) === "none"; });
    id("left").textContent = words("rv_left", { n: open.length });
    id("doubtful").textContent = words("rv_doubtful", { n: open.filter(function (line) { return line.doubts.length; }).length });
  }

  /* The part of the page's picture around a place, as wide as there is room. */
  function shot(place) {
    var page = place[0], box = place[1], size = data.sizes[page], pad = 6, made = document.createElement("div");
    var width = box[2] - box[0] + 2 * pad, height = box[3] - box[1] + 2 * pad;
    var scale = Math.min(2.4, Math.max(1, (id("line").clientWidth - 2) / width));
    made.style.width = width * scale + "px";
    made.style.height = height * scale + "px";
    made.style.backgroundImage = "url(pages/" + page + ".png)";
    made.style.backgroundSize = size[0] * scale + "px " + size[1] * scale + "px";
    made.style.backgroundPosition = -(box[0] - pad) * scale + "px " + -(box[1] - pad) * scale + "px";
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", words("rv_page", { n: page }));
    return made;
  }

  function show() {
    var line = lines[at], made = decision(line);
    id("where").textContent = [words("rv_kind_" + line.kind), line.clause, line.id].concat(line.places.map(function (place) {
      return words("rv_page", { n: place[0] });
    })).filter(Boolean).join(" · ");
    id("pictures").replaceChildren.apply(id("pictures"), line.places.map(shot));
    id("text").textContent = line.text;
    id("doubts").replaceChildren.apply(id("doubts"), line.doubts.map(function (reason) { return item(words("rv_doubt_" + reason)); }));
    aside("other", line.other);
    aside("condition", line.condition[Object.keys(data.words).indexOf(progress.language)]);
    id("correction").value = made.correction || line.text;
    id("english").value = made.english || "";
    id("state").textContent = words("rv_state_" + stateOf(line));
  }

  function aside(name, text) {
    id(name).hidden = !text;
    id(name).lastElementChild.textContent = text || "";
  }

  function item(text) {
    var made = document.createElement("li");
    made.textContent = text;
    return made;
  }

  function translate() {
    document.documentElement.lang = progress.language;
    document.title = words("rv_title") + " · " + review.name;
    id("title").textContent = words("rv_title") + " · " + review.name + " " + review.edition;
    id("lead").textContent = words("rv_lead");
    id("language").textContent = words("rv_language");
    document.querySelectorAll("[data-word]").forEach(function (place) { place.textContent = words(place.dataset.word); });
    id("whole").hidden = !review.whole.length;
    var list = id("whole").querySelector("ul");
    list.replaceChildren.apply(list, review.whole.map(function (doubt) {
      return item(words("rv_doubt_" + doubt[0]) + " · " + doubt[1] + " · " + words("rv_page", { n: doubt[2] }));
    }));
    count();
    show();
  }

  function fillList() {
    lines.forEach(function (line, index) {
      var made = document.createElement("li"), button = document.createElement("button");
      button.textContent = line.clause + " " + line.text;
      button.lang = "zh";
      button.addEventListener("click", function () { go(index); });
      made.appendChild(button);
      id("list").appendChild(made);
      mark(index);
    });
  }

  function save() {
    var decisions = lines.filter(function (line) { return progress.decisions[line.id]; }).map(function (line) {
      return Object.assign({ id: line.id, text: line.text, verdict: null }, decision(line));
    });
    var content = { format: data.format, standard: review.standard, edition: review.edition, sha256: review.sha256, decisions: decisions };
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 1)], { type: "application/json" }));
    link.download = "review-" + review.edition + ".json";
    link.click();
  }

  function open(file) {
    file.text().then(function (text) {
      var saved = JSON.parse(text);
      if (saved.sha256 !== review.sha256) { throw new Error("another file"); }
      saved.decisions.forEach(function (made) { progress.decisions[made.id] = made; });
      keep();
      lines.forEach(function (_, index) { mark(index); });
      show();
    }).catch(function (error) { id("state").textContent = String(error.message); });
  }

  var KEYS = {
    j: function () { go(at + 1); },
    k: function () { go(at - 1); },
    n: function () { go(nextFrom(at + 1, function (line) { return line.doubts.length && stateOf(line) === "none"; })); },
    a: function () { decide("accepted"); },
    f: function () { decide("flagged"); },
    e: function () { id("correction").focus(); },
    t: function () { id("english").focus(); },
  };

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (/^(TEXTAREA|INPUT)$/.test(event.target.tagName)) {
      if (event.key === "Escape") { event.target.blur(); }
      return;
    }
    var run = KEYS[event.key.toLowerCase()];
    if (run) { event.preventDefault(); run(); }
  });
  id("english").addEventListener("input", function () {
    var line = lines[at];
    progress.decisions[line.id] = Object.assign(decision(line), { english: id("english").value.trim() });
    keep();
  });
  id("reviewer").value = progress.reviewer;
  id("reviewer").addEventListener("input", function () { progress.reviewer = id("reviewer").value.trim(); keep(); });
  id("language").addEventListener("click", function () { progress.language = progress.language === "zh" ? "en" : "zh"; keep(); translate(); });
  id("save").addEventListener("click", save);
  id("open").addEventListener("change", function () { open(id("open").files[0]); });
  id("accept").addEventListener("click", KEYS.a);
  id("flag").addEventListener("click", KEYS.f);
  id("next").addEventListener("click", KEYS.j);
  id("back").addEventListener("click", KEYS.k);
  id("doubt").addEventListener("click", KEYS.n);
  fillList();
  translate();
  go(0);
})();
