/* The eligibility form: asks, answers with all rule sets side by side, and asks further what could change the answer.
   All that it knows stands in the address, behind the hash, which no browser sends anywhere. Direction and level may also
   come as a query, from the page of a level. */
(function () {
  "use strict";
  var place = document.querySelector("[data-eligibility]");
  if (!place) { return; }
  var data = JSON.parse(document.querySelector("[data-eligibility-rules]").textContent);
  var words = data.words, root = place.dataset.root, make = occstdElement, CHOICES = ["direction", "level", "day"];
  var FIRST = ["years", "cert", "cert-of", "cert-years"];
  var EXACT = /^(day|holds-\d+(-date)?|work-\d(-start|-end)?)$/;
  var form = place.querySelector("form"), status = form.querySelector(".oc-status"), more = form.querySelector(".oc-more");
  var exact = form.querySelector(".oc-exact"), answerPlace = form.querySelector(".oc-answer");
  var main = data.editions[0], groups = {}, sets = [], answers = {}, shown = "", explainer, asked, table, gap;

  function today() {
    var now = new Date();
    return now.getFullYear() + "-" + String(now.getMonth() + 1).padStart(2, "0");
  }

  function setUp() {
    data.editions.forEach(function (edition) {
      edition.sets.forEach(function (rules) {
        Object.assign(groups, rules.groups);
        sets.push({ edition: edition, rules: rules, view: occstdAnswer(words, edition,
          occstdExplainer(words, edition.names, rules.groups), root) });
      });
    });
    explainer = occstdExplainer(words, main.names, groups);
    gap = occstdGap(words, main, root);
    asked = occstdQuestions(words, explainer);
    table = occstdTable(form.querySelector(".oc-verdicts"), words, explainer.fill);
  }

  function directionIn(edition) {
    return edition.directions.filter(function (item) { return item.slug === answers.direction; })[0] || null;
  }

  function rulesOf() { return sets.map(function (set) { return set.rules; }); }
  function wantedLevel() { return answers.level ? Number(answers.level) : null; }

  function spells() {
    return Math.max.apply(null, [1].concat(Object.keys(answers).map(function (name) {
      var match = /^work-(\d)-/.exec(name);
      return match ? Number(match[1]) : 1;
    })));
  }

  function button(name, text) {
    return make("button", { type: "button", "class": "oc-plain", "data-do": name }, text);
  }

  function fieldset(group, after) {
    return make("fieldset", { "class": "oc-fields" + (group.name === "pairs" ? " oc-pairs" : "") },
      [make("legend", {}, group.legend)].concat(group.fields.map(function (field) {
        return asked.control(field, field.name === "day" ? answers.day || today() : answers[field.name]);
      }), after));
  }

  function drawExact(count) {
    exact.lastElementChild.replaceChildren.apply(exact.lastElementChild,
      asked.exact(asked.atomsOf(rulesOf()), main.levels, count).map(function (group) {
        return fieldset(group, group.name !== "last-work" ? [] : [count < 9 ? button("add", words.el_add) : null,
          count > 1 ? button("remove", words.el_remove) : null]);
      }));
  }

  function results(told) {
    var day = answers.day || today(), applicant = asked.applicantOf(told, day);
    return sets.map(function (set) {
      return Object.assign({ result: occstdEligibility.evaluateRuleSet(set.rules, applicant, directionIn(set.edition),
        set.edition.levels, day) }, set);
    });
  }

  /* Which levels of which rule sets the kinds of a question could open, in words. */
  function reason(group, openings) {
    var byLevel = new Map();
    openings.filter(function (found) {
      return found.atoms.some(function (atom) { return group.kinds.indexOf(atom[0]) >= 0; });
    }).forEach(function (found) {
      if (!byLevel.has(found.level)) { byLevel.set(found.level, new Set()); }
      byLevel.get(found.level).add(found.rules.name);
    });
    return make("p", { "class": "oc-hint" }, explainer.fill("el_why", { list: Array.from(byLevel, function (pair) {
      return (main.titles[pair[0]] || words.el_whole) + words.colon + Array.from(pair[1]).join(words.list);
    }).join(words.clause) }));
  }

  /* Further questions follow from what is asked first alone, so that none goes away by being answered. */
  function drawMore(openings) {
    var atoms = {}, found, key;
    openings.forEach(function (opening) {
      opening.atoms.forEach(function (atom) { (atoms[atom[0]] = atoms[atom[0]] || []).push(atom[1]); });
    });
    found = asked.questions(atoms, main.levels, groups);
    key = JSON.stringify([found, openings.map(function (opening) { return [opening.level, opening.rules.id]; })]);
    if (key === shown) { return; }
    shown = key;
    more.replaceChildren.apply(more, found.length ? [make("h3", {}, words.el_more)].concat(found.map(function (group) {
      return fieldset(group, reason(group, openings));
    })) : []);
  }

  /* Takes the answers from the fields; those to questions not asked now are kept. */
  function read() {
    Array.from(form.elements).forEach(function (field) {
      var value = field.type === "checkbox" ? (field.checked ? "1" : "") : field.value;
      if (!field.name) { return; }
      if (field.type === "month" || field.placeholder) { value = checkedMonth(field) ? value : ""; }
      if (field.type === "number" && !field.validity.valid) { value = ""; }
      if (value) { answers[field.name] = value; } else { delete answers[field.name]; }
    });
    if (answers.day === today()) { delete answers.day; }
    if (!answers.cert) { delete answers["cert-of"]; }
  }

  function checkedMonth(field) {
    var error = document.getElementById(field.id + "-error"), text = "", start;
    if (field.validity.badInput || (field.value && !asked.MONTH.test(field.value))) { text = words.el_bad_date; }
    if (/^work-\d-end$/.test(field.name)) {
      start = form.elements[field.name.replace("end", "start")].value;
      if (field.value && start && field.value < start) { text = words.el_bad_order; }
    }
    error.textContent = text;
    error.hidden = !text;
    if (text) { field.setAttribute("aria-invalid", "true"); } else { field.removeAttribute("aria-invalid"); }
    return !text;
  }

  function told() {
    return Object.keys(answers).filter(function (name) {
      return CHOICES.indexOf(name) < 0 && !(/^work-\d$/.test(name) && !answers[name + "-start"]);
    });
  }

  function write(here) {
    var query = new URLSearchParams();
    CHOICES.concat(told().sort()).forEach(function (name) { if (answers[name]) { query.set(name, answers[name]); } });
    if (here !== false) { history.replaceState(history.state, "", "#" + query); }
    document.querySelectorAll("a.oc-language").forEach(function (link) { link.hash = here === false ? "" : query; });
  }

  /* What is said already is left alone, so that nobody hears it twice. */
  function say(parts) {
    var said = make("div", {}, parts);
    if (said.innerHTML !== status.innerHTML) { status.replaceChildren.apply(status, Array.from(said.childNodes)); }
  }

  function answer() {
    var wanted = wantedLevel(), here = {}, any, all, openings;
    function looked(level) { return wanted === null || level.level === wanted; }
    told().filter(function (name) { return EXACT.test(name) || FIRST.indexOf(name) >= 0; })
      .forEach(function (name) { here[name] = answers[name]; });
    any = Object.keys(here).length > 0;
    openings = any ? occstdAsks.openings(results(here).map(function (one) { return [one.rules, one.result]; })) : [];
    drawMore(openings.filter(looked));
    read();
    all = results(answers).map(function (one) {
      return Object.assign(one, { opened: openings.filter(function (found) { return found.rules === one.rules; })
        .map(function (found) { return found.level; }) });
    });
    table.draw(all, wanted, any);
    say([gap(wanted === null ? main.levels : [wanted], all)].concat(!any ? make("p", {}, words.el_empty)
      : wanted === null ? table.ofAll(all, main.titles) : table.ofLevel(all, wanted, main.titles[wanted], any)));
    status.classList.toggle("oc-status-empty", !any);
    answerPlace.replaceChildren.apply(answerPlace, any ? [make("h3", {}, words.el_each)].concat(all.map(function (one) {
      return one.view.section(one.result, one.rules, looked);
    }).filter(Boolean)) : []);
    form.querySelectorAll("[data-for]").forEach(function (field) { field.hidden = !answers[field.dataset.for]; });
    occstdSayLanguage(form);
  }

  function draw() {
    ["direction", "level"].concat(FIRST).forEach(function (name) {
      var field = form.elements[name];
      if (!field) { return; }
      field.value = answers[name] || "";
      if (field.selectedIndex < 0) { field.selectedIndex = 0; }
    });
    shown = "";
    drawExact(spells());
    exact.open = exact.open || Object.keys(answers).some(function (name) { return EXACT.test(name); });
    read();
    answer();
  }

  function change() {
    read();
    answer();
    write();
  }

  function click(event) {
    var action = event.target.dataset.do, count = form.querySelectorAll("[name^='work-'][name$='-start']").length;
    if (action === "add" || action === "remove") {
      if (action === "remove") {
        ["", "-start", "-end"].forEach(function (part) { delete answers["work-" + count + part]; });
      }
      count += action === "add" ? 1 : -1;
      drawExact(count);
      document.getElementById("el-work-" + count).focus();
    } else if (action === "none") {
      form.elements.years.value = "0";
    } else if (action === "clear") {
      answers = { direction: answers.direction, level: answers.level };
      draw();
      form.elements[0].focus();
    } else { return; }
    change();
  }

  /* An address without a "=" behind the hash is that of a statement on the page. */
  function restore() {
    var dates = /^(day|.+-(date|start|end))$/, given = location.hash.indexOf("=") > 0;
    if (!given && shown !== "") { return; }
    answers = Object.fromEntries(Array.from(new URLSearchParams(given ? location.hash.slice(1) : location.search))
      .filter(function (pair) {
        return pair[1] && (given || CHOICES.indexOf(pair[0]) >= 0) && (!dates.test(pair[0]) || /^\d{4}-(0[1-9]|1[0-2])$/.test(pair[1]));
      }));
    draw();
    write(given);
  }

  setUp();
  restore();
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", change);
  form.addEventListener("change", change);
  form.addEventListener("click", click);
  addEventListener("hashchange", restore);
})();
