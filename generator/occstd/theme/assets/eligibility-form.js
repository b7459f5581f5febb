/* The eligibility form: chooses rules and direction, asks, answers. All that it knows stands in the address, behind
   the hash, which no browser sends anywhere. */
(function () {
  "use strict";
  var place = document.querySelector("[data-eligibility]");
  if (!place) { return; }
  var data = JSON.parse(document.querySelector("[data-eligibility-rules]").textContent);
  var words = data.words, root = place.dataset.root, make = occstdElement, CHOICES = ["rules", "direction", "day"];
  var answers = {}, asked, chosen, form, questionsPlace, choicePlace, worth, status, answerPlace;

  function today() {
    var now = new Date();
    return now.getFullYear() + "-" + String(now.getMonth() + 1).padStart(2, "0");
  }

  function choose() {
    var pairs = [].concat.apply([], data.editions.map(function (edition) {
      return edition.sets.map(function (rules) { return { edition: edition, rules: rules }; });
    }));
    chosen = pairs.filter(function (pair) { return pair.rules.id === answers.rules; })[0] || pairs[0];
    var directions = chosen.edition.directions;
    chosen.direction = directions.filter(function (item) { return item.slug === answers.direction; })[0] || directions[0] || null;
    answers.rules = chosen.rules.id;
    if (chosen.direction) { answers.direction = chosen.direction.slug; }
    chosen.explainer = occstdExplainer(words, chosen.edition.names, chosen.rules.groups);
    asked = occstdQuestions(words, chosen.explainer);
  }

  function drawChoices() {
    var rules = make("fieldset", { "class": "oc-rules" }, [make("legend", {}, words.el_rules)].concat(
      data.editions.map(function (edition) {
        return make("div", { role: "group", "aria-label": edition.name }, [make("p", {}, edition.name)].concat(
          edition.sets.map(function (set) {
            var id = "el-rules-" + set.id;
            return make("div", { "class": "oc-field-check" }, [
              make("input", { type: "radio", name: "rules", id: id, value: set.id, checked: set.id === answers.rules }),
              make("label", { "for": id }, [set.name, make("small", {}, set.mark.glyph + " " + set.mark.label)])]);
          })));
      })));
    var directions = chosen.edition.directions;
    var more = make("fieldset", { "class": "oc-fields" }, [make("legend", {}, words.el_application),
      directions.length ? make("div", { "class": "oc-field" }, [make("label", { "for": "el-direction" }, words.direction),
        make("select", { id: "el-direction", name: "direction" }, directions.map(function (item) {
          return make("option", { value: item.slug, selected: item === chosen.direction }, item.name);
        }))]) : null,
      asked.control({ name: "day", label: words.el_day, kind: "month" }, answers.day || today())]);
    choicePlace.replaceChildren(rules, worth, more);
    worth.replaceChildren(make("b", {}, words.el_worth + words.stop), " " + chosen.rules.text + " ", make("span", {},
      occstdAnswer(words, chosen.edition, chosen.explainer, root).markOf(chosen.rules.mark)),
    chosen.rules.note ? make("span", { "class": "oc-note" }, chosen.rules.note) : "");
  }

  function spells() {
    return Math.max.apply(null, [1].concat(Object.keys(answers).map(function (name) {
      var match = /^work-(\d)-/.exec(name);
      return match ? Number(match[1]) : 1;
    })));
  }

  function button(name, text) {
    return make("button", { type: "button", "class": "oc-plain", "data-do": name }, text);
  }

  function drawQuestions(count) {
    var atoms = asked.atomsOf(chosen.rules, chosen.direction);
    questionsPlace.replaceChildren.apply(questionsPlace, asked.questions(atoms, chosen.edition.levels, chosen.rules.groups, count)
      .map(function (group) {
        var buttons = group.name !== "last-work" ? [] : [count < 9 ? button("add", words.el_add) : null,
          count > 1 ? button("remove", words.el_remove) : null];
        return make("fieldset", { "class": "oc-fields" + (group.name === "pairs" ? " oc-pairs" : "") },
          [make("legend", {}, group.legend)].concat(group.fields.map(function (field) {
            return asked.control(field, answers[field.name]);
          }), buttons));
      }));
  }

  /* Takes the answers from the fields; those to questions not asked now are kept. */
  function read() {
    Array.from(form.elements).forEach(function (field) {
      var value = field.type === "checkbox" ? (field.checked ? "1" : "") : field.value;
      if (!field.name || (field.type === "radio" && !field.checked)) { return; }
      if (field.type === "month" || field.placeholder) { value = checkedMonth(field) ? value : ""; }
      if (value) { answers[field.name] = value; } else { delete answers[field.name]; }
    });
    if (answers.day === today()) { delete answers.day; }
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

  function answer() {
    var view = occstdAnswer(words, chosen.edition, chosen.explainer, root), result;
    var here = Array.from(form.elements).map(function (field) { return field.name; });
    if (!told().some(function (name) { return here.indexOf(name) >= 0; })) {
      status.textContent = words.el_empty;
      status.classList.add("oc-status-empty");
      answerPlace.replaceChildren();
      return;
    }
    result = occstdEligibility.evaluateRuleSet(chosen.rules, asked.applicantOf(answers), chosen.direction,
      chosen.edition.levels, answers.day || today());
    status.textContent = view.summary(result);
    status.classList.remove("oc-status-empty");
    answerPlace.replaceChildren.apply(answerPlace, view.draw(result, chosen.rules));
    occstdSayLanguage(form);
  }

  function draw(count) {
    choose();
    drawChoices();
    drawQuestions(count || spells());
    read();
    answer();
  }

  function change(event) {
    var name = event.target.name;
    read();
    if (event.type === "change" && (name === "rules" || name === "direction")) {
      draw();
      document.getElementById(event.target.id).focus();
    } else {
      answer();
    }
    write();
  }

  function click(event) {
    var action = event.target.dataset.do, count = form.querySelectorAll("[name^='work-'][name$='-start']").length;
    if (action === "add" || action === "remove") {
      if (action === "remove") {
        ["", "-start", "-end"].forEach(function (part) { delete answers["work-" + count + part]; });
      }
      count += action === "add" ? 1 : -1;
      drawQuestions(count);
      document.getElementById("el-work-" + count).focus();
    } else if (action === "clear") {
      answers = { rules: answers.rules, direction: answers.direction };
      draw();
      form.querySelector("input:checked").focus();
    } else { return; }
    read();
    answer();
    write();
  }

  /* An address without a "=" behind the hash is that of a statement on the page. */
  function restore() {
    var dates = /^(born|day|.+-(date|start|end))$/, given = location.hash.indexOf("=") > 0;
    if (!given && chosen) { return; }
    answers = Object.fromEntries(Array.from(new URLSearchParams(given ? location.hash.slice(1) : "")).filter(function (pair) {
      return pair[1] && (!dates.test(pair[0]) || /^\d{4}-(0[1-9]|1[0-2])$/.test(pair[1]));
    }));
    draw();
    write(given);
  }

  form = make("form", { novalidate: true, autocomplete: "off", "aria-label": words.door_eligibility });
  choicePlace = make("div");
  questionsPlace = make("div");
  worth = make("p", { "class": "oc-worth-box" });
  status = make("p", { role: "status", "class": "oc-status" });
  answerPlace = make("div", { "class": "oc-answer" });
  form.append(choicePlace, make("p", { "class": "oc-hint" }, words.el_asked), questionsPlace,
    button("clear", words.el_clear), make("p", { "class": "oc-hint" }, words.el_local));
  place.append(form, make("h2", { id: "el-answer" }, words.el_result), status, answerPlace);
  restore();
  place.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", change);
  form.addEventListener("change", change);
  form.addEventListener("click", click);
  addEventListener("hashchange", restore);
})();
