/* How class hours and marks are shared: the twin of occstd/views/documents/hours.py, which states the rule. Exact fractions. */
var occstdHours = (function () {
  "use strict";
  var ZERO = { n: 0n, d: 1n }, ONE = { n: 1n, d: 1n }, HALF = { n: 1n, d: 2n };
  var PARTS = ["opening", "practice_run", "revision", "final_test"], THEORY_OF_PARTS = [1, 0, 0.5, 0.5];

  /* A fraction from a whole number or from a text such as "25/3"; the denominator is positive. */
  function fraction(value) {
    var parts = String(value).split("/");
    return { n: BigInt(parts[0]), d: BigInt(parts[1] || 1) };
  }

  function lowest(n, d) {
    var a = n < 0n ? -n : n, b = d, rest;
    while (b) { rest = a % b; a = b; b = rest; }
    return a ? { n: n / a, d: d / a } : ZERO;
  }

  function add(a, b) { return lowest(a.n * b.d + b.n * a.d, a.d * b.d); }
  function times(a, b) { return lowest(a.n * b.n, a.d * b.d); }
  function over(a, b) { return lowest(a.n * b.d, a.d * b.n); }
  function compare(a, b) { var x = a.n * b.d - b.n * a.d; return x < 0n ? -1 : x > 0n ? 1 : 0; }
  function less(a, b) { return add(a, lowest(-b.n, b.d)); }
  function floor(a) { return Number(a.n / a.d); }
  function nearest(a) { return floor(add(a, HALF)); }
  function sum(all) { return all.reduce(add, ZERO); }
  function total(numbers) { return numbers.reduce(function (a, b) { return a + b; }, 0); }

  /* Whole numbers that sum to a total, each the quota rounded down or up: largest remainders first, of equal ones the earlier. */
  function round(quotas, whole) {
    var shares = quotas.map(floor);
    var rests = quotas.map(function (quota, n) { return add(quota, fraction(-shares[n])); });
    var order = quotas.map(function (_, n) { return n; }).sort(function (a, b) { return compare(rests[b], rests[a]) || a - b; });
    order.slice(0, whole - total(shares)).forEach(function (n) { shares[n] += 1; });
    return shares;
  }

  /* Share a whole number in proportion to weights, every part at least its least; where all weights are 0, equally. */
  function apportion(whole, weights, least) {
    var free = weights.map(function (_, n) { return n; }), rest, parts, quotas, enough, all, shares;
    least = least || weights.map(function () { return 0; });
    if (!weights.length || whole < total(least)) { throw new RangeError("too little to share"); }
    for (;;) {
      rest = whole - total(least.filter(function (_, n) { return free.indexOf(n) < 0; }));
      parts = free.map(function (n) { return weights[n]; });
      if (!parts.some(function (part) { return part.n; })) { parts = parts.map(function () { return fraction(1); }); }
      all = sum(parts);
      quotas = parts.map(function (part) { return over(times(fraction(rest), part), all); });
      enough = free.filter(function (n, at) { return compare(quotas[at], fraction(least[n])) >= 0; });
      if (enough.length === free.length) { break; }
      free = enough;
    }
    shares = least.slice();
    round(quotas, rest).forEach(function (share, at) { shares[free[at]] = share; });
    return shares;
  }

  /* Hours of the course parts, in their order: as told, else by the per cents suggested, as far as each unit has an hour. */
  function partHours(whole, units, told, suggested) {
    var isTold = function (part) { return told[part] !== null && told[part] !== undefined; };
    var hours = PARTS.map(function (part) { return isTold(part) ? told[part] : 0; });
    var free = PARTS.filter(function (part) { return !isTold(part); });
    var weights = free.map(function (part) { return fraction(suggested[part] || 0); });
    var room = whole - units - total(hours), wanted = nearest(times(fraction(whole + "/100"), sum(weights)));
    if (room < 0) { throw new RangeError("too little to share"); }
    if (free.length) {
      apportion(Math.min(room, wanted), weights).forEach(function (share, n) { hours[PARTS.indexOf(free[n])] = share; });
    }
    return hours.map(function (part, n) {
      var theory = Math.floor(part * THEORY_OF_PARTS[n]);
      return { theory: theory, practice: part - theory };
    });
  }

  /* What a unit weighs in theory and in practice. */
  function weightsOf(load, columns, practised) {
    var theory = fraction(load.theory_weight), skill = fraction(load.skill_weight);
    if (columns < 2) { theory = skill = columns ? add(theory, skill) : fraction(load.share); }
    return [times(theory, less(ONE, practised)), times(skill, practised)];
  }

  /* Theory of units: their parts of their hours, all moved alike towards as many as are wanted. */
  function theoryOf(hours, parts, wanted) {
    var theory = hours.map(function (share, n) { return times(fraction(share), parts[n]); }), all = sum(theory), practice, left;
    wanted = Math.max(0, Math.min(wanted, total(hours)));
    if (compare(fraction(wanted), all) <= 0) {
      return round(theory.map(function (part) { return all.n ? over(times(part, fraction(wanted)), all) : ZERO; }), wanted);
    }
    practice = hours.map(function (share, n) { return less(fraction(share), theory[n]); });
    all = sum(practice);
    left = total(hours) - wanted;
    practice = round(practice.map(function (part) { return over(times(part, fraction(left)), all); }), left);
    return hours.map(function (share, n) { return share - practice[n]; });
  }

  /* Hours of every unit, module by module; `columns` is how many columns the weight table has, 0 where there is none;
     `practice` per cent of the course is practice, and `parts` are the hours of its parts. */
  function share(whole, modules, columns, practice, parts) {
    var practised = fraction(practice + "/100"), taught = [], divided = [], basic = 0;
    var pairs = modules.map(function (module) {
      return module.units.map(function (load) { return weightsOf(load, columns, practised); });
    });
    var weights = pairs.map(function (units) { return units.map(sum); });
    var rest = whole - total(parts.map(function (part) { return part.theory + part.practice; }));
    var ofModules = apportion(rest, weights.map(sum), modules.map(function (module) { return module.units.length; }));
    var hours = ofModules.map(function (part, m) {
      return apportion(part, weights[m], weights[m].map(function () { return 1; }));
    });
    var isBasic = modules.map(function (module) { return module.id === "basic_requirements"; });
    hours.forEach(function (units, m) {
      units.forEach(function (n, u) {
        if (isBasic[m]) { basic += n; return; }
        taught.push(n);
        divided.push(weights[m][u].n ? over(pairs[m][u][0], weights[m][u]) : less(ONE, practised));
      });
    });
    var wanted = nearest(times(fraction(whole), less(ONE, practised))) - total(parts.map(function (part) { return part.theory; })) - basic;
    var theory = theoryOf(taught, divided, wanted), at = 0;
    return hours.map(function (units, m) {
      return units.map(function (n) {
        var part = isBasic[m] ? n : theory[at++];
        return { theory: part, practice: n - part };
      });
    });
  }

  /* Marks of every unit in a paper, by a column of weights; null where there is no such column. Of functions to choose from each
     has its own marks, so that all together have more than a paper. */
  function marks(paper, modules, key) {
    var weights = modules.map(function (module) {
      return module.units.map(function (load) { return fraction(load[key]); });
    });
    if (!weights.some(function (units) { return units.some(function (weight) { return weight.n; }); })) { return null; }
    var sums = weights.map(sum), all = floor(add(sum(sums), fraction("1/2")));
    return apportion(Math.max(paper, all), sums).map(function (part, m) {
      var least = weights[m].map(function (weight) { return weight.n ? 1 : 0; });
      return apportion(part, weights[m], part >= total(least) ? least : null);
    });
  }

  return { PARTS: PARTS, marks: marks, partHours: partHours, share: share };
})();
