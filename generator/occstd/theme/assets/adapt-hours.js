/* How class hours and marks are shared: the twin of occstd/views/hours.py, which states the rule. Exact fractions. */
var occstdHours = (function () {
  "use strict";
  var ZERO = { n: 0n, d: 1n };

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
  function floor(a) { return Number(a.n / a.d); }
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

  function weightOf(load, columns) {
    return columns ? add(fraction(load.theory_weight), fraction(load.skill_weight)) : fraction(load.knowledge + load.skills);
  }

  function sumOf(module, key) {
    return sum(module.units.map(function (load) { return fraction(load[key]); }));
  }

  /* How much of a module's hours is theory, from 0 to 1. */
  function theoryPart(module, columns) {
    var theory = ZERO, practice = ZERO;
    if (columns > 1) { theory = sumOf(module, "theory_weight"); practice = sumOf(module, "skill_weight"); }
    if (!add(theory, practice).n) { theory = sumOf(module, "knowledge"); practice = sumOf(module, "skills"); }
    return add(theory, practice).n ? over(theory, add(theory, practice)) : fraction(1);
  }

  /* Theory and practice of units: rounded over the course, then within each module, so that all add up. */
  function split(hours, parts) {
    var quotas = hours.map(function (units, m) {
      return units.map(function (share) { return times(fraction(share), parts[m]); });
    });
    var sums = quotas.map(sum);
    return round(sums, floor(add(sum(sums), fraction("1/2")))).map(function (module, m) {
      return round(quotas[m], module).map(function (theory, u) { return { theory: theory, practice: hours[m][u] - theory }; });
    });
  }

  /* Hours of every unit, module by module; `columns` is how many columns the weight table has, 0 where there is none. */
  function share(whole, modules, columns) {
    var weights = modules.map(function (module) {
      return module.units.map(function (load) { return weightOf(load, columns); });
    });
    var ofModules = apportion(whole, weights.map(sum), modules.map(function (module) { return module.units.length; }));
    var hours = ofModules.map(function (part, m) {
      return apportion(part, weights[m], weights[m].map(function () { return 1; }));
    });
    return split(hours, modules.map(function (module) { return theoryPart(module, columns); }));
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

  return { apportion: apportion, fraction: fraction, marks: marks, share: share };
})();
