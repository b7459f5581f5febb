/* Asks: the questions that suggest a direction, the sentences of levels, and the skills of a task with four answers each. */
var occstdAsk = function (data, people, root) {
  "use strict";
  var words = data.words, make = occstdElement, fill = people.fill;

  function choice(name, value, text, checked) {
    return make("label", { "class": "oc-choice" }, [
      make("input", { type: "radio", name: name, value: value, checked: checked }), make("span", {}, text)]);
  }

  function buttons(back) {
    return [back && make("button", { type: "button", "class": "oc-plain", "data-do": "back" }, words.ml_back),
      make("button", { type: "submit", "class": "oc-main" }, words.ml_next)];
  }

  /* One of the questions that suggest a direction. */
  function suggestion(place, chosen) {
    var legend = fill("ml_help_question", { n: place + 1, all: data.asks.length });
    return [make("fieldset", {}, [make("legend", { tabindex: -1 }, legend),
      make("div", { "class": "oc-choices" }, data.asks[place].map(function (option) {
        return choice("ask", option[0], option[1], chosen === option[0]);
      }).concat(choice("ask", "", words.ml_help_none, chosen === "")))]),
      make("p", { "class": "oc-buttons oc-foot" }, buttons(place > 0))];
  }

  /* The directions that most answers speak for. */
  function suggested(votes) {
    var counts = {}, most;
    votes.filter(Boolean).forEach(function (slug) { counts[slug] = (counts[slug] || 0) + 1; });
    most = Math.max.apply(null, [0].concat(Object.values(counts)));
    return data.tracks.filter(function (track) { return most && counts[track.direction] === most; });
  }

  function skill(item, answer) {
    var said = data.skills[item.id];
    return make("fieldset", { "class": "oc-skill", "data-skill": item.id }, [
      make("legend", {}, people.statement(item)),
      make("div", { "class": "oc-answers" }, [0, 1, 2, 3].map(function (value) {
        return choice(item.id, value, words["ml_answer_" + value], answer === value);
      })),
      said.evidence && make("details", { "class": "oc-fold" }, [make("summary", {}, words.ml_evidence),
        make("p", {}, [said.evidence, people.mark(said.evidence_mark)])]),
    ]);
  }

  /* The skills of a task at a level, with what is answered already, and how far one is. */
  function task(track, ids, answers, back, progress) {
    var stage, items;
    track.ladder.forEach(function (other) {
      var found = other.skills.filter(function (item) { return ids.indexOf(item.id) >= 0; });
      if (found.length === ids.length && !stage) { stage = other; items = found; }
    });
    return [
      make("p", { "class": "oc-eyebrow" }, [track.name, track.functions[track.tasks[items[0].task].function],
        stage.level !== null && people.capital(people.levelOf(track, stage.level).name)].filter(Boolean).join(" · ")),
      make("h2", { tabindex: -1 }, track.tasks[items[0].task].name),
    ].concat(items.map(function (item) { return skill(item, answers[item.id]); }),
      make("p", { "class": "oc-buttons oc-foot" }, buttons(back).concat(
        make("button", { type: "button", "class": "oc-plain", "data-do": "show" }, words.ml_show),
        make("span", { "class": "oc-progress" }, progress))));
  }

  /* What the sentence of a level says that is nearest to what someone does: a level for the time being, and ways on. */
  function nearest(track, number) {
    var level = track && track.levels[number];
    if (!level) {
      return make("p", {}, track ? fill("ml_near_absent", { direction: track.name }) : words.ml_near_direction);
    }
    return [make("p", { "class": "oc-outcome oc-hue-" + track.number }, [make("small", {}, words.ml_near_small),
      make("b", {}, fill("ml_near_level", { level: level.name }))]),
    make("p", { "class": "oc-buttons" }, [
      make("a", { "class": "oc-link", href: root + level.href }, fill("ml_near_page", { level: level.name })),
      data.eligibility && make("a", { "class": "oc-link", href: people.toForm(track, number, {}) }, data.eligibility.words.door_eligibility),
      make("button", { type: "submit", "class": "oc-main" }, fill("ml_near_start", { level: level.name }))])];
  }

  /* How far one is: how many questions are left, or where answers decide it, at most; `first` the stage, in a list, that is
     asked about before others or alone. */
  function progress(track, ids, answers, mode, first) {
    var isOpen = mode === "", left;
    function untold(skills) { return skills.filter(function (skill) { return !(skill.id in answers); }).length; }
    left = isOpen ? occstdAssess.mostLeft(track.ladder, answers, track.ladder.indexOf(first[0]))
      : untold(people.skillsOf(mode === "next" ? { ladder: first } : track));
    return fill(isOpen ? "ml_progress" : "ml_progress_all", { n: Object.keys(answers).length,
      left: Math.max(left, untold(ids.map(function (id) { return { id: id }; }))) });
  }

  return { suggestion: suggestion, suggested: suggested, task: task, nearest: nearest, progress: progress };
};
