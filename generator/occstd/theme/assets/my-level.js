/* My level: asks from where the answers point, shows what they say, and keeps nothing unless asked to. Which direction and
   how much is asked stand in the address, behind the hash, which no browser sends anywhere. Answers go there only to be
   handed over to the page in the other language, which takes them out again. What is answered stays with the tab's own
   history, so that going back and loading again lose nothing, and goes with the tab. What a reader chose before all this
   was ready stays chosen. */
(function () {
  "use strict";
  var place = document.querySelector("[data-my-level]");
  if (!place) { return; }
  var root = place.dataset.root, status = place.querySelector("[data-status]");
  var start = part("start"), help = part("help"), ask = part("ask"), answer = part("answer");
  var file = place.querySelector("[data-file]"), applicant = place.querySelector("[data-applicant]");
  var person = place.querySelector("#ml-name"), track = null, answers = {}, mode = "", aim = null, near = null, asked = [], trail = [], votes = [], shown = "start";
  var data, people, asks, view;

  function part(name) { return place.querySelector("[data-part='" + name + "']"); }
  function today() { return new Date().toLocaleDateString("sv"); }
  function about() { return view.head(track, person.value.trim(), today()); }

  /* What is said stands where it is looked for: above the questions, or below the answer. */
  function say(text) {
    status.textContent = shown === "answer" ? "" : text;
    place.querySelector("[data-said]").textContent = shown === "answer" ? text : "";
  }

  function count() { return Object.keys(answers).length; }
  function chosen(name) { return new FormData(start).get(name); }
  function chosenTrack() { return data.tracks.length > 1 ? people.trackOf(chosen("direction")) : data.tracks[0]; }
  function stageOf(level) { return track.ladder.filter(function (stage) { return stage.level === level; }); }
  function progress() { return asks.progress(track, asked, answers, mode, stageOf(mode === "next" ? aim : near)); }

  /* The level whose sentence is nearest, as the form says it, and what follows from it. */
  function drawNear() {
    var said = start.querySelector("[data-near]"), level = chosen("level");
    near = level === null ? null : Number(level);
    if (near !== null) { said.replaceChildren.apply(said, [].concat(asks.nearest(chosenTrack(), near))); }
  }

  function show(name, focus) {
    shown = name;
    [start, help, ask, answer].forEach(function (section) { section.hidden = section.dataset.part !== name; });
    place.classList.toggle("oc-asking", name === "ask" || name === "help");
    if (focus) {
      focus.focus({ preventScroll: true });
      place.scrollIntoView({ block: "start" });
    }
  }

  /* What stands in the address; with the answers where the page in the other language is to take them over. */
  function state(withAnswers) {
    var query = new URLSearchParams(), of = shown === "start" && chosenTrack() || track;
    if (of && of.direction) { query.set("direction", of.direction); }
    if (near !== null) { query.set("level", near); }
    if (mode === "all") { query.set("ask", mode); }
    if (withAnswers && of && of === track && count()) { query.set("answers", people.encoded(track, answers)); }
    return query.toString();
  }

  function changed() {
    var isKept = people.kept() !== null;
    if (isKept && count()) { people.kept(people.write(track, answers, "")); }
    place.querySelectorAll("[data-kept]").forEach(function (part) { part.hidden = isKept === (part.dataset.kept === "no"); });
    stay(track && count() ? people.encoded(track, answers) : "");
  }

  /* The step, which back returns to, and the answers at this place of the tab's history. */
  function stay(told) {
    history.replaceState(Object.assign({}, history.state, { answers: told }), "", state() ? "#" + state() : location.pathname + location.search);
  }

  function step() { history.pushState({ step: trail.length }, ""); }
  function steps(from) { history.replaceState(Object.assign({}, history.state, { step: from }), ""); }

  /* Back and forward: to the task of that step, to the start, or to the answer where nobody knows the task any more. */
  function travelled(event) {
    var at = event.state && event.state.step;
    if (event.state === null) { return; }
    if (shown === "ask") { read(); }
    if (at < trail.length) {
      asked = trail[at];
      trail.length = at;
      drawTask();
    } else if (at === undefined) { show("start", start.elements[0]); } else if (track && count()) { result(); }
    changed();
  }

  /* The next task to ask about, or the answer where there is none. */
  function next() {
    var first = mode === "" ? occstdAssess.nextQuestions(stageOf(near), answers, false) : [];
    var ids = first.length ? first : occstdAssess.nextQuestions(mode === "next" ? stageOf(aim) : track.ladder, answers, mode !== "");
    if (!ids.length) { result(); return; }
    asked = ids;
    drawTask();
  }

  function drawTask() {
    ask.replaceChildren.apply(ask, asks.task(track, asked, answers, trail.length > 0, progress()).filter(Boolean));
    say("");
    show("ask", ask.querySelector("h2"));
  }

  function result() {
    var found = occstdAssess.assess(track.ladder, answers), panel = place.querySelector("[data-answer]");
    panel.replaceChildren.apply(panel, view.answer(track, found, answers, about()));
    place.querySelector("[data-do=more]").hidden = found.clear;
    place.querySelector("[data-do=whole]").hidden = !found.unknown.length || found.outcome === "share";
    place.querySelector("[data-do=rest]").hidden = people.skillsOf(track).every(function (skill) { return skill.id in answers; });
    apply(found);
    place.classList.toggle("oc-print-dense", found.gaps.length > 20);
    show("answer", answer);
    say("");
    occstdSayLanguage(place);
  }

  function apply(found) {
    var told = {}, panel = place.querySelector("[data-eligible]");
    if (!applicant) { return; }
    Array.from(applicant.elements).forEach(function (field) {
      if (field.name && field.value && field.validity.valid) { told[field.name] = field.value; }
    });
    applicant.querySelectorAll("[data-for]").forEach(function (field) { field.hidden = !told[field.dataset.for]; });
    panel.replaceChildren.apply(panel, view.eligible(track, found, told, today().slice(0, 7)).filter(Boolean));
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
    track = chosenTrack();
    mode = chosen("ask");
    answers = people.decoded(track, people.encoded(track, answers));
    trail = [];
    step();
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
    drawNear();
    show("start", start.querySelector(found.length === 1 ? "[name=direction]:checked" : "[name=direction]"));
  }

  function take(told) {
    track = told.track;
    answers = told.answers;
    trail = [];
    person.value = told.name;
    Array.from(start.elements).forEach(function (field) {
      if (field.name === "direction") { field.checked = field.value === track.direction; }
    });
  }

  function opened() {
    var chosen = file.files[0];
    if (!chosen) { return; }
    file.value = "";
    chosen.text().then(function (text) {
      try { take(people.read(text)); } catch (error) {
        say(people.fill("ml_bad_file", { name: chosen.name, fault: error.message }));
        return;
      }
      step();
      changed();
      result();
    });
  }

  var DOES = {
    help: function () { votes = []; drawHelp(); },
    open: function () { file.click(); },
    back: function () {
      if (shown === "help") { votes.pop(); drawHelp(); return; }
      history.back();
    },
    show: function () { read(); result(); },
    more: function () { mode = ""; next(); },
    whole: function () { mode = "next"; aim = occstdAssess.assess(track.ladder, answers).next; next(); },
    rest: function () { mode = "all"; changed(); next(); },
    again: function () { answers = {}; trail = []; mode = ""; steps(); changed(); show("start", start.elements[0]); say(""); },
    print: function () { print(); },
    save: function () {
      occstdSave(people.write(track, answers, person.value.trim()), "application/json",
        ["my-level", track.direction, person.value].map(people.slug).filter(Boolean).join("-") + ".json");
    },
    keep: function () {
      var done = people.kept(people.write(track, answers, "")) !== null;
      changed();
      say(done ? data.words.ml_kept : data.words.ml_not_kept);
    },
    forget: function () {
      people.kept(null);
      changed();
      stay("");
      say(data.words.ml_forgotten);
    },
  };

  /* What is remembered, unless it is about another direction than the one asked for; what nobody can read is dropped. */
  function recall(chosen) {
    var told;
    try { told = people.read(people.kept()); } catch (error) { people.kept(null); return; }
    if (!chosen || chosen === told.track) { take(told); }
  }

  /* Direction, level and how much, unless someone has chosen already, and what the page in the other language hands over. */
  function restore() {
    var given = new URLSearchParams(location.hash.indexOf("=") > 0 ? location.hash.slice(1) : location.search);
    var told = given.get("answers") || (history.state || {}).answers || "", asking;
    ["direction", "level", "ask"].forEach(function (name) {
      var fields = Array.from(start.elements).filter(function (field) { return field.name === name; });
      var wanted = fields.filter(function (field) { return field.value === given.get(name); })[0];
      if (wanted && !fields.some(function (field) { return field.checked !== field.defaultChecked; })) { wanted.checked = true; }
    });
    mode = chosen("ask");
    asking = people.trackOf(chosen("direction"));
    track = asking || (data.tracks.length === 1 ? data.tracks[0] : null);
    if (people.kept() !== null) { recall(asking); }
    else if (track && asking === people.trackOf(given.get("direction"))) { answers = people.decoded(track, told); }
    drawNear();
    steps(count() ? 0 : undefined);
    changed();
    if (count()) { result(); }
  }

  function ready(found) {
    data = found;
    people = occstdPeople(data, root);
    asks = occstdAsk(data, people, root);
    view = occstdAnswerOf(data, people, root);
    restore();
    start.addEventListener("submit", function (event) { event.preventDefault(); begin(); });
    start.addEventListener("change", function (event) {
      drawNear();
      changed();
      if (event.target.name === "level") { start.querySelector("[data-near]").scrollIntoView({ block: "nearest" }); }
    });
    help.addEventListener("submit", function (event) { event.preventDefault(); vote(); });
    ask.addEventListener("submit", function (event) {
      var left;
      event.preventDefault();
      left = read();
      if (left) {
        say(people.fill("ml_left", { n: left }));
        ask.querySelector("fieldset:not(:has(:checked)) input").focus();
        return;
      }
      trail.push(asked);
      step();
      changed();
      next();
    });
    ask.addEventListener("change", function () {
      read();
      ask.querySelector(".oc-progress").textContent = progress();
    });
    place.addEventListener("click", function (event) {
      var action = event.target.dataset.do;
      if (DOES[action]) { DOES[action](); }
    });
    file.addEventListener("change", opened);
    window.addEventListener("popstate", travelled);
    person.addEventListener("input", function () { var head = answer.querySelector(".oc-outcome small"); head.replaceChildren.apply(head, about()); });
    if (applicant) {
      applicant.addEventListener("submit", function (event) { event.preventDefault(); });
      applicant.addEventListener("input", function () { apply(occstdAssess.assess(track.ladder, answers)); });
    }
    place.addEventListener("change", function (event) {
      if ("both" in event.target.dataset) { place.classList.toggle("oc-print-both", event.target.checked); }
    });
    document.querySelectorAll("a.oc-language").forEach(function (link) {
      link.addEventListener("click", function () { link.hash = state(true); });
    });
    place.dataset.ready = "";
  }

  occstdData(place.dataset.source).then(ready).catch(function (error) {
    status.textContent = place.dataset.failed;
    throw error;
  });
})();
