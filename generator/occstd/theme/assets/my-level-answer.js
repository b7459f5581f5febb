/* Draws the answer: the level, each level by itself, functions against their weights, gaps, a plan, and who may apply. */
var occstdAnswerOf = function (data, people, root) {
  "use strict";
  var words = data.words, make = occstdElement, fill = people.fill, percent = people.percent;
  var SVG = "http://www.w3.org/2000/svg", STEP = 44;

  function draw(name, attributes, children) {
    var element = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    element.append.apply(element, [].concat(children || []));
    return element;
  }

  function partName(track, part) { return track.functions[part] || track.tasks[part].name; }

  /* Bars as long as weights, filled as far as they are done. */
  function bars(track, stage, title) {
    var most = Math.max.apply(null, stage.parts.map(function (part) { return part.weight; }));
    var text = stage.parts.map(function (part) {
      return partName(track, part.part) + " " + Math.round(part.weight) + ": " + percent(part.share);
    }).join(words.list);
    return make("figure", { "class": "oc-chart oc-hue-" + track.number }, [
      draw("svg", { "class": "oc-own-bars", width: "100%", height: stage.parts.length * STEP, role: "img" }, [
        draw("title", {}, title), draw("desc", {}, words.ml_bars_text + " " + text)].concat(
        stage.parts.map(function (part, n) {
          var long = 100 * part.weight / most, top = n * STEP + 18;
          return draw("g", {}, [
            draw("text", { "class": "oc-bar-name", x: 0, y: top - 5 }, partName(track, part.part)),
            draw("rect", { "class": "oc-bar-whole", x: 0, y: top, width: long + "%", height: 18 }),
            draw("rect", { "class": "oc-bar-done", x: 0, y: top, width: long * (part.share || 0) / 100 + "%", height: 18 }),
          ]);
        }))),
      make("figcaption", {}, words.ml_bars_text),
    ]);
  }

  function partsTable(track, stage, title) {
    var level = people.levelOf(track, stage.level);
    return people.table(title, [words.function, words.ml_part_weight, words.ml_alone, words.ml_part_answered],
      stage.parts.map(function (part) {
        return [partName(track, part.part), [String(Math.round(part.weight)), people.mark(level.weights)],
          percent(part.share), part.answered + "/" + part.skills];
      }));
  }

  function levelsTable(track, found, answers) {
    return people.table(words.ml_levels, [words.level, words.ml_alone, words.ml_state, words.ml_part_answered],
      found.stages.map(function (stage, n) {
        var level = people.levelOf(track, stage.level), skills = track.ladder[n].skills;
        var presumed = found.presumed.indexOf(stage.level) >= 0 && stage.state === "unknown";
        return [make("a", { href: root + level.href }, people.capital(level.name)), percent(stage.share),
          words["ml_state_" + stage.state] + (presumed ? " *" : ""),
          skills.filter(function (skill) { return skill.id in answers; }).length + "/" + skills.length];
      }));
  }

  function placeOf(track, number) {
    return track.ladder.map(function (stage) { return stage.level; }).indexOf(number);
  }

  function gaps(track, found, stage) {
    var level = people.levelOf(track, found.next), names = found.gaps, title;
    var skills = stage.skills.filter(function (skill) { return names.indexOf(skill.id) >= 0; });
    skills.sort(function (a, b) { return names.indexOf(a.id) - names.indexOf(b.id); });
    title = found.next === null ? words.ml_gaps_all : fill("ml_gaps", { level: level.name });
    return [make("h2", {}, title),
      skills.length ? make("ul", { "class": "oc-gaps" }, skills.map(function (skill) {
        return make("li", { "data-gap": skill.id }, people.statement(skill).concat(" ", make("small", {}, people.taskLink(track, skill.task))));
      })) : make("p", {}, words.ml_no_gaps),
      found.unknown.length ? make("p", { "class": "oc-hint" }, fill("ml_unknown", { n: found.unknown.length })) : null];
  }

  /* Tasks with gaps, with the hours that the syllabus gives them. */
  function plan(track, found, stage) {
    var level = people.levelOf(track, found.next === null ? stage.level : found.next), counts = {}, sum = 0, rows, head;
    stage.skills.forEach(function (skill) {
      if (found.gaps.indexOf(skill.id) >= 0) { (counts[skill.task] = counts[skill.task] || []).push(skill); }
    });
    if (!Object.keys(counts).length) { return []; }
    rows = Object.keys(counts).map(function (task) {
      var hours = level.tasks ? level.tasks[task] : undefined;
      sum += hours || 0;
      return [[counts[task].some(function (skill) { return skill.key; }) && people.star(), people.taskLink(track, task)],
        String(counts[task].length)].concat(level.hours ? [[String(hours), people.mark(level.hours_mark)]] : []);
    });
    head = [words.task, words.ml_plan_gaps].concat(level.hours ? [words.hours_short] : []);
    if (level.hours) { rows.push([words.ml_plan_sum, String(found.gaps.length), String(sum)]); }
    return [make("h2", {}, level.name ? fill("ml_plan", { level: level.name }) : words.ml_plan_all),
      make("p", { "class": "oc-hint" }, [level.hours ? fill("ml_plan_text", { hours: level.hours }) : words.ml_plan_plain, " ",
        level.syllabus ? make("a", { href: root + level.syllabus }, words.ml_syllabus) : null]),
      people.table(words.ml_plan_all, head, rows, "oc-plan")];
  }

  /* Everything but who may apply. */
  function answer(track, found, answers) {
    var place = placeOf(track, found.next), stage = track.ladder[place < 0 ? track.ladder.length - 1 : place];
    var result = found.stages[track.ladder.indexOf(stage)], hasLevels = found.outcome !== "share";
    var title = hasLevels ? fill("ml_bars", { level: people.levelOf(track, stage.level).name }) : words.ml_bars_all;
    return [
      make("p", { "class": "oc-outcome oc-hue-" + track.number }, [make("small", {}, data.name + " · " + track.name),
        make("b", {}, people.outcome(track, found))]),
      found.clear ? null : make("p", { "class": "oc-box" }, words.ml_unclear),
      found.presumed.length ? make("p", { "class": "oc-hint" }, fill("ml_presumed", { list: found.presumed.map(function (number) {
        return people.levelOf(track, number).name;
      }).join(words.list) })) : null,
      hasLevels ? levelsTable(track, found, answers) : null,
      make("h2", {}, title), bars(track, result, title), partsTable(track, result, title),
    ].concat(found.next === null && hasLevels ? [] : gaps(track, found, stage),
      found.next === null && hasLevels ? [] : plan(track, found, stage)).filter(Boolean);
  }

  /* For the level that fits and the next: what each rule set says, what is missing, and from which month it is met. */
  function eligible(track, found, told, day) {
    var form = data.eligibility, levels = [found.level, found.next].filter(function (n) { return n !== null; }), rows = [];
    form.editions.forEach(function (edition) {
      edition.sets.forEach(function (rules) {
        var explainer = occstdExplainer(form.words, edition.names, rules.groups);
        var view = occstdAnswer(form.words, edition, explainer, root), result;
        var direction = edition.directions.filter(function (item) { return item.slug === track.direction; })[0] || null;
        result = occstdEligibility.evaluateRuleSet(rules, occstdQuestions(form.words, explainer).applicantOf(told, day),
          direction, edition.levels, day);
        result.levels.filter(function (level) { return level.routes.length && levels.indexOf(level.level) >= 0; })
          .forEach(function (level) {
            rows.push([people.capital(edition.names[level.level]), [make("a", { href: root + rules.href }, rules.name),
              people.mark([rules.mark.glyph, rules.mark.label])], [make("b", {}, view.verdict(level)),
              level.met ? null : make("div", { "class": "oc-missing" }, [form.words.el_nearest, view.nearest(level)])]]);
          });
      });
    });
    rows.sort(function (a, b) { return a[0] === b[0] ? 0 : a[0] === people.capital(people.levelOf(track, found.level).name) ? -1 : 1; });
    return [rows.length ? people.table(form.words.door_eligibility, [words.level, words.ml_document, words.ml_result], rows, "oc-eligible") : null,
      make("p", { "class": "oc-hint oc-screen" }, make("a", { href: root + "eligibility/#" + new URLSearchParams(Object.assign(
        track.direction ? { direction: track.direction } : {}, levels.length ? { level: levels[levels.length - 1] } : {}, told)) },
      words.ml_eligibility_all))];
  }

  return { answer: answer, eligible: eligible };
};
