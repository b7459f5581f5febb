/* Draws the answer: the level, each level by itself, functions against their weights, gaps, a plan, and who may apply. */
var occstdAnswerOf = function (data, people, root) {
  "use strict";
  var words = data.words, make = occstdElement, fill = people.fill, percent = people.percent;
  var SVG = "http://www.w3.org/2000/svg", STEP = 34;

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
    function said(part) {
      return partName(track, part.part) + " " + Math.round(part.weight) + words.colon + percent(part.share);
    }
    return make("figure", { "class": "oc-chart oc-hue-" + track.number },
      draw("svg", { "class": "oc-own-bars", width: "100%", height: stage.parts.length * STEP, role: "img" }, [
        draw("title", {}, title), draw("desc", {}, stage.parts.map(said).join(words.list))].concat(
        stage.parts.map(function (part, n) {
          var long = 100 * part.weight / most, top = n * STEP + 15;
          return draw("g", {}, [
            draw("text", { "class": "oc-bar-name", x: 0, y: top - 4 }, said(part)),
            draw("rect", { "class": "oc-bar-whole", x: 0, y: top, width: long + "%", height: 12 }),
            draw("rect", { "class": "oc-bar-done", x: 0, y: top, width: long * (part.share || 0) / 100 + "%", height: 12 }),
          ]);
        }))));
  }

  function partsTable(track, stage, title) {
    var level = people.levelOf(track, stage.level);
    return people.table(title, [words.function, words.weight, words.ml_alone, words.ml_part_answered],
      stage.parts.map(function (part) {
        return [partName(track, part.part), [String(Math.round(part.weight)), people.mark(level.weights)],
          percent(part.share), part.answered + "/" + part.skills];
      }), "oc-parts");
  }

  /* The functions of a level against their weights, as a picture and as a table. */
  function picture(track, stage) {
    var level = people.levelOf(track, stage.level), title = level.name ? fill("ml_bars", { level: level.name }) : words.ml_bars_all;
    return make("section", {}, [make("h3", {}, [people.capital(title), people.mark(level.weights)]), bars(track, stage, title),
      partsTable(track, stage, title)]);
  }

  function levelsTable(track, found, answers) {
    return people.table(words.ml_levels, [words.level, words.ml_alone, words.ml_state, words.ml_part_answered],
      found.stages.map(function (stage, n) {
        var level = people.levelOf(track, stage.level), skills = track.ladder[n].skills;
        var state = found.presumed.indexOf(stage.level) >= 0 ? "presumed"
          : stage.state === "met" && n > placeOf(track, found.level) ? "above" : stage.state;
        return [make("a", { href: root + level.href }, people.capital(level.name)), percent(stage.share),
          words["ml_state_" + state],
          skills.filter(function (skill) { return skill.id in answers; }).length + "/" + skills.length];
      }));
  }

  function placeOf(track, number) {
    return track.ladder.map(function (stage) { return stage.level; }).indexOf(number);
  }

  function skillList(track, stage, names) {
    return make("ul", { "class": "oc-gaps" }, names.map(function (name) {
      var skill = stage.skills.filter(function (item) { return item.id === name; })[0];
      return make("li", { "data-gap": name }, people.statement(skill).concat(" ", make("small", {}, people.taskLink(track, skill.task))));
    }));
  }

  function gaps(track, found, stage) {
    return [make("h2", {}, found.next === null ? words.ml_gaps_all
      : fill("ml_gaps", { level: people.levelOf(track, found.next).name })),
    found.gaps.length ? skillList(track, stage, found.gaps)
      : found.unknown.length < stage.skills.length ? make("p", {}, words.ml_no_gaps) : null,
    found.unknown.length ? make("details", { "class": "oc-fold" }, [
      make("summary", {}, fill("ml_unknown", { n: found.unknown.length })), skillList(track, stage, found.unknown)]) : null];
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

  /* What the answer is about, whose it is and of which day, as printed paper needs it. */
  function head(track, name, day) {
    return [[data.name, track.name, name].filter(Boolean).join(" · "), " · ", make("time", {}, day)];
  }

  /* Everything but who may apply. */
  function answer(track, found, answers, about) {
    var next = placeOf(track, found.next), fits = placeOf(track, found.level), hasLevels = found.outcome !== "share";
    var shown = (hasLevels ? [fits, next] : [0]).filter(function (place) { return place >= 0; });
    var stage = track.ladder[hasLevels ? next : 0];
    return [
      make("p", { id: "ml-outcome", "class": "oc-outcome oc-hue-" + track.number }, [
        make("small", {}, about), make("b", {}, people.outcome(track, found))]),
      make("p", { "class": "oc-no-assessment" }, words.ml_no_assessment),
      found.clear ? null : make("p", { "class": "oc-box" }, words.ml_unclear),
      hasLevels ? levelsTable(track, found, answers) : null,
      found.presumed.length ? make("p", { "class": "oc-hint" }, words.ml_presumed_why) : null,
      make("h2", {}, words.ml_pictures), make("p", { "class": "oc-hint" }, words.ml_bars_text),
      make("div", { "class": "oc-pictures" }, shown.map(function (place) { return picture(track, found.stages[place]); })),
    ].concat(stage ? gaps(track, found, stage).concat(plan(track, found, stage)) : []).filter(Boolean);
  }

  /* What one rule set says of a level: met or from when, and what is missing. */
  function verdict(rules, level, view) {
    return make("li", {}, [make("a", { href: root + rules.href }, rules.name), people.mark([rules.mark.glyph, rules.mark.label]),
      words.colon, make("b", {}, view.verdict(level)),
      level.met ? null : make("div", { "class": "oc-missing" }, [data.eligibility.words.el_nearest, view.nearest(level)])]);
  }

  /* For the level that fits and the next: what each rule set says, what is missing, and from which month it is met. Before
     anything is told, only that it has to be: years that nobody told are not none. */
  function eligible(track, found, told, day) {
    var form = data.eligibility, named = [found.level, found.next].filter(function (n) { return n !== null; });
    var levels = found.outcome === "share" ? [null] : named, lists = levels.map(function () { return []; }), answers = [];
    var gap = occstdGap(form.words, form.editions[0], root), whole = make("p", { "class": "oc-hint oc-screen" },
      make("a", { href: people.toForm(track, named[named.length - 1], told) }, words.ml_eligibility_all));
    if (!Object.keys(told).length) { return [make("p", { "class": "oc-untold" }, form.words.el_empty), whole]; }
    form.editions.forEach(function (edition) {
      var direction = edition.directions.filter(function (item) { return item.slug === track.direction; })[0] || null;
      edition.sets.forEach(function (rules) {
        var explainer = occstdExplainer(form.words, edition.names, rules.groups);
        var view = occstdAnswer(form.words, edition, explainer, root);
        var applicant = occstdQuestions(form.words, explainer).applicantOf(told, day);
        var result = occstdEligibility.evaluateRuleSet(rules, applicant, direction, edition.levels, day);
        answers.push({ edition: edition, rules: rules, result: result });
        result.levels.forEach(function (level) {
          var n = levels.indexOf(level.level);
          if (n >= 0 && level.routes.length) { lists[n].push(verdict(rules, level, view)); }
        });
      });
    });
    return lists.reduce(function (all, list, n) {
      var name = people.levelOf(track, levels[n]).name || form.words.el_whole;
      return all.concat(make("h3", {}, people.capital(name)), gap([levels[n]], answers), list.length
        ? make("ul", { "class": "oc-eligible" }, list) : make("p", {}, occstdFill(form.words.el_told_silent, { level: name })));
    }, []).concat(whole);
  }

  return { head: head, answer: answer, eligible: eligible };
};
