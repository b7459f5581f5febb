/* Which level answers fit, and what to ask next: the twin of occstd/assess, held to the same cases. No page, no clock.
   An answer is 0 not yet, 1 with help, 2 alone, 3 can teach it; a ladder is a list of stages from the lowest up. */
var occstdAssess = (function () {
  "use strict";
  var ALONE = 2, FITS = 80, NEAR = 60, CONFIDENCE = 1.9;

  function exact(number, divisor) { return Math.floor(number / divisor * 1e6 + 0.5) / 1e6; }
  function total(numbers) { return numbers.reduce(function (all, number) { return all + number; }, 0); }
  function done(told) { return told.filter(function (answer) { return answer >= ALONE; }).length; }
  function ids(skills) { return skills.map(function (skill) { return skill.id; }); }
  function below(stage) { return stage.state === "near" || stage.state === "unmet"; }
  function last(values) { return values.length ? values[values.length - 1] : undefined; }
  function keysFirst(skills) {
    return ids(skills.filter(function (s) { return s.key; }).concat(skills.filter(function (s) { return !s.key; })));
  }

  function unanswered(stage, answers) { return stage.skills.filter(function (skill) { return !(skill.id in answers); }); }
  function told(skills, answers) {
    return ids(skills).filter(function (name) { return name in answers; }).map(function (name) { return answers[name]; });
  }
  function undone(skills, answers) {
    return skills.filter(function (skill) { return skill.id in answers && answers[skill.id] < ALONE; });
  }
  function ofPart(stage, part) { return stage.skills.filter(function (skill) { return skill.part === part; }); }

  function partResult(stage, part, answers) {
    var skills = ofPart(stage, part), known = told(skills, answers);
    return { part: part, weight: exact(100 * stage.weights[part], total(Object.values(stage.weights))),
      share: known.length ? exact(100 * done(known), known.length) : null, answered: known.length, skills: skills.length };
  }

  function shareOf(parts, stage, answers) {
    var known = parts.filter(function (part) { return part.share !== null; }), plain;
    if (known.length) {
      return exact(total(known.map(function (part) { return stage.weights[part.part] * part.share; })),
        total(known.map(function (part) { return stage.weights[part.part]; })));
    }
    plain = told(stage.skills, answers);
    return plain.length ? exact(100 * done(plain), plain.length) : null;
  }

  /* How far a share that is known in part may be from the whole, in points. */
  function marginOf(parts) {
    var known = total(parts.map(function (p) { return p.answered; })), whole = total(parts.map(function (p) { return p.skills; }));
    var likely;
    if (!known) { return 100; }
    likely = (total(parts.map(function (p) { return p.answered * (p.share || 0); })) / 100 + 1) / (known + 2);
    return 100 * CONFIDENCE * Math.sqrt(likely * (1 - likely) / known * (whole - known) / whole);
  }

  function isClear(stage, answers, parts, share, bounds) {
    var left = unanswered(stage, answers), margin = marginOf(parts);
    if (share === null || !left.length) { return !left.length; }
    if (share + margin < NEAR) { return true; }
    return parts.every(function (part) { return part.answered; })
      && !left.some(function (skill) { return skill.key; })
      && bounds.every(function (bound) { return Math.abs(share - bound) > margin; });
  }

  function judge(stage, answers) {
    var keys = ids(undone(stage.skills.filter(function (skill) { return skill.key; }), answers));
    var lost = keys.some(function (name) { return answers[name] === 0; });
    var parts = Object.keys(stage.weights).map(function (part) { return partResult(stage, part, answers); });
    var share = shareOf(parts, stage, answers), state = "unknown";
    if (share !== null) {
      state = lost || share < NEAR ? "unmet" : keys.length || share < FITS ? "near" : "met";
    }
    return { level: stage.level, state: state, share: share, keys: keys, parts: parts,
      clear: lost || isClear(stage, answers, parts, share, keys.length ? [NEAR] : [NEAR, FITS]) };
  }

  function places(stages, wanted) {
    return stages.map(function (_, place) { return place; }).filter(function (place) { return wanted(stages[place]); });
  }

  function standing(stages) {
    var end = places(stages, below).concat(stages.length)[0];
    return last([-1].concat(places(stages.slice(0, end), function (stage) { return stage.state === "met"; })));
  }

  /* Where more has to be known: the place of a level, and whether only its key skills; null where all is clear. */
  function focus(ladder, answers, stages) {
    var high = places(stages, function (s) { return below(s) && (s.clear || s.keys.length); }).concat(stages.length)[0];
    var low = last([-1].concat(places(stages.slice(0, high), function (s) { return s.clear && s.state === "met"; })));
    var doubtful = last(places(stages.slice(0, Math.max(low, 0)), below)), left;
    if (doubtful !== undefined) { return [doubtful, false]; }
    if (high - low > 1) { return [Math.floor((low + high) / 2), false]; }
    if (high < stages.length && !stages[high].clear) { return [high, false]; }
    left = last(places(ladder.slice(0, Math.max(low, 0)), function (stage) {
      return unanswered(stage, answers).some(function (skill) { return skill.key; });
    }));
    return left === undefined ? null : [left, true];
  }

  function assess(ladder, answers) {
    var stages = ladder.map(function (stage) { return judge(stage, answers); });
    var hasLevels = !ladder.length || ladder[0].level !== null, place = hasLevels ? standing(stages) : -1;
    var above = ladder[place + 1], skills = above ? above.skills : [];
    var near = above && stages[place + 1].state === "near";
    return {
      outcome: !hasLevels ? "share" : near ? "borderline" : place >= 0 ? "level" : "none",
      level: place >= 0 ? ladder[place].level : null,
      next: above ? above.level : null,
      clear: focus(ladder, answers, stages) === null,
      gaps: keysFirst(undone(skills, answers)),
      unknown: above ? keysFirst(unanswered(above, answers)) : [],
      presumed: ladder.slice(0, Math.max(place, 0)).filter(function (stage) {
        return stage.level !== null && unanswered(stage, answers).length;
      }).map(function (stage) { return stage.level; }),
      stages: stages,
    };
  }

  /* What is open of the task that says most: with a key skill first, else of a part not asked, else of the one that is
     least known. */
  function ofStage(stage, answers, keysOnly) {
    var left = unanswered(stage, answers).filter(function (skill) { return skill.key || !keysOnly; }), best;
    function order(skill) {
      var skills = ofPart(stage, skill.part);
      var untold = skills.filter(function (other) { return !(other.id in answers); }).length / skills.length;
      return [skill.key ? 0 : 1, untold < 1 ? 1 : 0, -((stage.weights[skill.part] || 0) * untold)];
    }
    function before(one, other) {
      var differs = [0, 1, 2].filter(function (n) { return one[n] !== other[n]; });
      return differs.length > 0 && one[differs[0]] < other[differs[0]];
    }
    left.forEach(function (skill) { if (!best || before(order(skill), order(best))) { best = skill; } });
    return ids(left.filter(function (skill) { return skill.task === best.task; }));
  }

  /* Skills of one task to ask about next; with `every`, all of them level by level. */
  function nextQuestions(ladder, answers, every) {
    var stage, found;
    if (every) {
      stage = ladder.filter(function (item) { return unanswered(item, answers).length; })[0];
      return stage ? ofStage(stage, answers, false) : [];
    }
    found = focus(ladder, answers, ladder.map(function (item) { return judge(item, answers); }));
    return found ? ofStage(ladder[found[0]], answers, found[1]) : [];
  }

  /* Most questions that may still come until the answer is clear, `first` the place of a stage that is asked about before
     the others: of all that answers may be, those that take longest. Only the page tells it. */
  function mostLeft(ladder, answers, first) {
    var stages = ladder.map(function (stage) { return judge(stage, answers); });
    function open(keysOnly) {
      return ladder.map(function (stage) {
        return unanswered(stage, answers).filter(function (skill) { return skill.key || !keysOnly; }).length;
      });
    }
    function known(stage) {
      if (below(stage)) { return stage.clear ? "below" : stage.keys.length ? "lost" : "doubtful"; }
      return stage.clear && stage.state === "met" ? "met" : "open";
    }
    /* Asks all of a stage, or its key skills, and goes on with each outcome. */
    function asked(now, place, counts, outcomes) {
      return now[counts][place] + Math.max.apply(null, outcomes.map(function (outcome) {
        var then = { known: now.known.slice(), left: now.left.slice(), keys: now.keys.slice() };
        then.left[place] -= now[counts][place];
        then.keys[place] = 0;
        then.known[place] = outcome;
        return longest(then);
      }));
    }
    function longest(now) {
      var all = now.known, high = places(all, function (one) { return one === "below" || one === "lost"; }).concat(all.length)[0];
      var low = last([-1].concat(places(all.slice(0, high), function (one) { return one === "met"; }))), lower = all.slice(0, Math.max(low, 0));
      var doubtful = last(places(lower, function (one) { return one === "doubtful"; })), keyed;
      if (doubtful !== undefined) { return asked(now, doubtful, "left", ["met", "below"]); }
      if (high - low > 1) { return asked(now, Math.floor((low + high) / 2), "left", ["met", "below"]); }
      if (all[high] === "lost") { return asked(now, high, "left", ["below"]); }
      keyed = last(lower.map(function (_, place) { return place; }).filter(function (place) { return now.keys[place]; }));
      return keyed === undefined ? 0 : asked(now, keyed, "keys", [all[keyed], "lost"]);
    }
    var now = { known: stages.map(known), left: open(false), keys: open(true) };
    return first >= 0 && !stages[first].clear ? asked(now, first, "left", ["met", "below"]) : longest(now);
  }

  return { assess: assess, nextQuestions: nextQuestions, mostLeft: mostLeft, ALONE: ALONE };
})();
