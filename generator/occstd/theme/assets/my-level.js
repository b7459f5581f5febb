/* My level: asks from where the answers point, shows what they say, and keeps nothing unless asked to. Which direction and
   how much is asked stand in the address, behind the hash, which no browser sends anywhere. Answers go there only to be
   handed over to the page in the other language, which takes them out again. */
(function () {
  "use strict";
  var place = document.querySelector("[data-my-level]"), KEY = "occstd-my-level";
  if (!place) { return; }
  var root = place.dataset.root, status = place.querySelector("[data-status]"), kept = place.querySelector("[data-kept]");
  var start = part("start"), help = part("help"), ask = part("ask"), answer = part("answer");
  var file = place.querySelector("[data-file]"), applicant = place.querySelector("[data-applicant]");
  var track = null, answers = {}, every = false, asked = [], trail = [], votes = [], shown = "start";
  var data, people, asks, view;

  function part(name) { return place.querySelector("[data-part='" + name + "']"); }
  function now() { return new Date().toISOString().slice(0, 7); }

  function show(name, focus) {
    shown = name;
    [start, help, ask, answer].forEach(function (section) { section.hidden = section.dataset.part !== name; });
    place.classList.toggle("oc-asking", name === "ask" || name === "help");
    if (focus) {
      focus.focus({ preventScroll: true });
      place.scrollIntoView({ block: "start" });
    }
  }

  function handed() {
    return people.skillsOf(track).map(function (skill) { return skill.id in answers ? answers[skill.id] : "-"; }).join("")
      .replace(/-+$/, "");
  }

  function address() {
    var query = new URLSearchParams(), link = document.querySelector("a.oc-language");
    if (track && track.direction) { query.set("direction", track.direction); }
    if (every) { query.set("every", "1"); }
    history.replaceState(history.state, "", query.size ? "#" + query : location.pathname + location.search);
    if (track && Object.keys(answers).length) { query.set("answers", handed()); }
    if (link) { link.hash = query; }
  }

  function remember() {
    if (!isKept()) { return; }
    try { localStorage.setItem(KEY, people.write(track, answers, "")); } catch (error) { status.textContent = data.words.ml_not_kept; }
  }

  function isKept() {
    try { return localStorage.getItem(KEY) !== null; } catch (error) { return false; }
  }

  function changed() {
    kept.hidden = !isKept();
    remember();
    address();
  }

  /* The next task to ask about, or the answer where there is none. */
  function next() {
    var ids = occstdAssess.nextQuestions(track.ladder, answers, every);
    if (!ids.length) { result(); return; }
    asked = ids;
    drawTask();
  }

  function drawTask() {
    ask.replaceChildren.apply(ask, asks.task(track, asked, answers, trail.length > 0).filter(Boolean));
    status.textContent = "";
    show("ask", ask.querySelector("h2"));
  }

  function result() {
    var found = occstdAssess.assess(track.ladder, answers), panel = place.querySelector("[data-answer]");
    panel.replaceChildren.apply(panel, view.answer(track, found, answers));
    place.querySelector("[data-do=more]").hidden = found.clear && !every;
    place.querySelector("[data-do=rest]").hidden = every || !people.skillsOf(track).some(function (s) { return !(s.id in answers); });
    apply(found);
    show("answer", answer);
    status.textContent = people.outcome(track, found);
    occstdSayLanguage(place);
  }

  function apply(found) {
    var told = {}, panel = place.querySelector("[data-eligible]");
    if (!applicant) { return; }
    Array.from(applicant.elements).forEach(function (field) {
      if (field.name && field.value && field.validity.valid) { told[field.name] = field.value; }
    });
    applicant.querySelectorAll("[data-for]").forEach(function (field) { field.hidden = !told[field.dataset.for]; });
    panel.replaceChildren.apply(panel, view.eligible(track, found, told, now()).filter(Boolean));
  }

  function read() {
    var left = 0;
    asked.forEach(function (id) {
      var value = new FormData(ask).get(id);
      if (value === null) { left += 1; } else { answers[id] = Number(value); }
    });
    changed();
    return left;
  }

  function begin() {
    var form = new FormData(start);
    track = data.tracks.length > 1 ? people.trackOf(form.get("direction")) : data.tracks[0];
    every = form.get("every") === "1";
    answers = Object.assign(Object.create(null), Object.fromEntries(people.skillsOf(track).filter(function (skill) {
      return skill.id in answers;
    }).map(function (skill) { return [skill.id, answers[skill.id]]; })));
    trail = [];
    changed();
    next();
  }

  function drawHelp() {
    help.replaceChildren.apply(help, asks.suggestion(votes.length, null).filter(Boolean));
    show("help", help.querySelector("legend"));
  }

  function vote() {
    var found, said = start.querySelector("[data-help-result]");
    votes.push(new FormData(help).get("ask") || "");
    if (votes.length < data.asks.length) { drawHelp(); return; }
    found = asks.suggested(votes);
    votes = [];
    said.textContent = found.length ? people.fill("ml_help_result", { list: found.map(function (one) { return one.name; })
      .join(data.words.list) }) : data.words.ml_help_open;
    if (found.length === 1) { start.querySelector("[value='" + found[0].direction + "']").checked = true; }
    show("start", start.querySelector(found.length === 1 ? "[name=direction]:checked" : "[name=direction]"));
  }

  function take(told) {
    track = told.track;
    answers = told.answers;
    trail = [];
    place.querySelector("#ml-name").value = told.name;
    Array.from(start.elements).forEach(function (field) {
      if (field.name === "direction") { field.checked = field.value === track.direction; }
    });
  }

  function opened() {
    var chosen = file.files[0];
    if (!chosen) { return; }
    chosen.text().then(function (text) {
      take(people.read(text));
      changed();
      result();
    }).catch(function (error) {
      status.textContent = people.fill("ml_bad_file", { name: chosen.name, fault: error.message });
    }).then(function () { file.value = ""; });
  }

  var DOES = {
    help: function () { votes = []; drawHelp(); },
    open: function () { file.click(); },
    back: function () {
      if (shown === "help") { votes.pop(); drawHelp(); return; }
      read();
      asked = trail.pop();
      drawTask();
    },
    show: function () { read(); result(); },
    more: next,
    rest: function () { every = true; changed(); next(); },
    again: function () { answers = {}; trail = []; changed(); show("start", start.elements[0]); status.textContent = ""; },
    print: function () { print(); },
    save: function () {
      people.save(people.write(track, answers, place.querySelector("#ml-name").value.trim()), "application/json",
        ["my-level", track.direction].filter(Boolean).join("-") + ".json");
    },
    keep: function () {
      try { localStorage.setItem(KEY, people.write(track, answers, "")); status.textContent = data.words.ml_kept; } catch (error) {
        status.textContent = data.words.ml_not_kept;
      }
      changed();
    },
    forget: function () {
      localStorage.removeItem(KEY);
      status.textContent = data.words.ml_forgotten;
      changed();
    },
  };

  /* Direction, how much, and what the page in the other language hands over. */
  function restore() {
    var given = new URLSearchParams(location.hash.indexOf("=") > 0 ? location.hash.slice(1) : location.search);
    var told = given.get("answers") || "", chosen = people.trackOf(given.get("direction"));
    every = given.get("every") === "1";
    Array.from(start.elements).forEach(function (field) {
      if (field.name === "direction") { field.checked = chosen !== null && field.value === chosen.direction; }
      if (field.name === "every") { field.checked = field.value === (every ? "1" : ""); }
    });
    track = chosen || (data.tracks.length === 1 ? data.tracks[0] : null);
    if (track && /^[0-3-]+$/.test(told)) {
      people.skillsOf(track).forEach(function (skill, n) {
        if (told.charAt(n) >= "0") { answers[skill.id] = Number(told.charAt(n)); }
      });
    } else if (isKept()) {
      try { take(people.read(localStorage.getItem(KEY))); } catch (error) { localStorage.removeItem(KEY); }
    }
    changed();
    if (Object.keys(answers).length) { result(); }
  }

  function ready(found) {
    data = found;
    people = occstdPeople(data, root);
    asks = occstdAsk(data, people);
    view = occstdAnswerOf(data, people, root);
    restore();
    start.addEventListener("submit", function (event) { event.preventDefault(); begin(); });
    help.addEventListener("submit", function (event) { event.preventDefault(); vote(); });
    ask.addEventListener("submit", function (event) {
      var left;
      event.preventDefault();
      left = read();
      if (left) {
        status.textContent = people.fill("ml_left", { n: left });
        ask.querySelector("fieldset:not(:has(:checked)) input").focus();
        return;
      }
      trail.push(asked);
      next();
    });
    ask.addEventListener("change", function () {
      read();
      ask.querySelector(".oc-progress").textContent = people.fill("ml_answered", { n: Object.keys(answers).length });
    });
    place.addEventListener("click", function (event) {
      var action = event.target.dataset.do;
      if (DOES[action]) { DOES[action](); }
    });
    file.addEventListener("change", opened);
    if (applicant) {
      applicant.addEventListener("submit", function (event) { event.preventDefault(); });
      applicant.addEventListener("input", function () { apply(occstdAssess.assess(track.ladder, answers)); });
    }
    place.addEventListener("change", function (event) {
      if ("both" in event.target.dataset) { place.classList.toggle("oc-print-both", event.target.checked); }
    });
    place.dataset.ready = "";
  }

  occstdData(place.dataset.source).then(ready).catch(function (error) {
    status.textContent = place.dataset.failed;
    throw error;
  });
})();
