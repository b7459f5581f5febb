/* Looks records through for the words of a query and ranks them. Knows no language: words that are passed over, words
   that stand for one another and simplified characters come with the records. */
var occstdRank = function (data) {
  "use strict";
  var PAGE = 0, NAMED = 1, STATEMENT = 2, HAN = /\p{Script=Han}/u, LONGEST = 10, FACTOR = [1.2, 1, 0.7, 0.4], OTHER = 0.9, NEAR = 0.3, OFTEN = 8, EQUAL = 1.1;
  var simple = new Map(Array.from(data.simplified[0]).map(function (old, n) { return [old, data.simplified[1][n]]; }));

  function stem(word) { return /[a-z]{3}s$/.test(word) && !/ss$/.test(word) ? word.slice(0, -1) : word; }
  /* Words of Latin letters and runs of Chinese characters, each between blanks. */
  function plain(text) {
    var low = text.normalize("NFKC").toLowerCase().replace(/\p{Script=Han}/gu, function (one) { return simple.get(one) || one; });
    return " " + (low.match(/\p{Script=Han}+|[a-z]+|\d+/gu) || []).map(stem).join(" ") + " ";
  }
  function words(text) { return plain(text).trim().split(" ").filter(Boolean); }

  var passed = new Set(words(data.passed));
  var alike = new Map();
  data.alike.map(words).forEach(function (group) {
    group.forEach(function (word) { alike.set(word, (alike.get(word) || []).concat(group)); });
  });

  function kept(list) {
    var left = list.filter(function (word) { return !passed.has(word); });
    return left.length ? left : list;
  }
  /* Names as they are compared: without what follows in brackets, and what readers also say, each one once. */
  function named(record) {
    var said = [record[2], record[3]].filter(Boolean);
    return Array.from(new Set(said.concat(said.map(function (name) { return name.split(/[(（]/)[0]; }))));
  }
  var index = data.records.map(function (record) {
    return {
      record: record, own: named(record).map(plain), also: record[6].split(/[;；]/).filter(Boolean).map(plain),
      text: plain(record[4] + " " + record[5]), factor: FACTOR[record[0]], id: record[1].split("#")[1], parts: []
    };
  });
  /* Statements are parts of the named thing that their ids begin with, as those of a task. */
  var things = new Map();
  index.forEach(function (entry) { if (entry.record[0] === NAMED) things.set(entry.id, entry); });
  index.forEach(function (entry) {
    var id = entry.record[0] === STATEMENT && entry.id;
    while (id && !things.has(id)) id = id.slice(0, Math.max(0, id.lastIndexOf("-")));
    if (id) things.get(id).parts.push(entry);
  });
  var whole = index.map(function (entry) { return entry.own.concat(entry.also, entry.text).join(""); }).join("\n");
  var vocabulary = new Set(words(index.map(function (entry) { return entry.own.concat(entry.also).join(""); }).join("")));
  alike.forEach(function (_, word) { vocabulary.add(word); });
  passed.forEach(function (word) { if (word.length > 1) vocabulary.add(word); });

  function has(text, word) { return text.indexOf(HAN.test(word) ? word : word.length < 3 ? " " + word + " " : " " + word) >= 0; }
  function longest(run, at, fits) {
    for (var size = Math.min(LONGEST, run.length - at); size > 1; size--) {
      if (fits(run.substr(at, size))) return size;
    }
    return 1;
  }
  /* A run of Chinese characters as words: first those that are names, then, in what is left between these and without
     words that are passed over, the longest that `fits` knows. */
  function cut(run, fits) {
    if (!HAN.test(run)) return [run];
    var found = [], rest = "";
    function end() {
      while (rest && passed.has(rest[0])) rest = rest.slice(1);
      while (rest && passed.has(rest.slice(-1))) rest = rest.slice(0, -1);
      for (var at = 0; at < rest.length;) {
        var size = longest(rest, at, fits);
        found.push(rest.substr(at, size));
        at += size;
      }
      rest = "";
    }
    for (var at = 0; at < run.length;) {
      var size = longest(run, at, function (word) { return vocabulary.has(word); });
      if (size === 1 && (!alike.has(run[at]) || longest(run, at, fits) > 1)) { rest += run[at]; at++; continue; }
      end();
      found.push(run.substr(at, size));
      at += size;
    }
    end();
    return found;
  }
  /* Whether a text has a word; one with a character that is passed over has to be there often, or it is chance. */
  function known(word) {
    var times = Array.from(word).some(function (one) { return passed.has(one); }) ? OFTEN : 1;
    for (var at = -1; times > 0; times--) {
      at = whole.indexOf(word, at + 1);
      if (at < 0) return false;
    }
    return true;
  }
  function parts(text, fits) { return kept([].concat.apply([], words(text).map(function (run) { return cut(run, fits); }))); }
  index.forEach(function (entry) {
    entry.names = entry.own.concat(entry.also).map(function (name, n) {
      return { text: name, size: parts(name, Boolean).join("").length, factor: n < entry.own.length ? 1 : OTHER };
    });
    entry.own = entry.own.join("");
    entry.also = entry.also.join("");
  });

  function distance(a, b) {
    var row = Array.from({ length: b.length + 1 }, function (_, n) { return n; });
    for (var i = 1; i <= a.length; i++) {
      var before = row[0];
      row[0] = i;
      for (var j = 1; j <= b.length; j++) {
        var kept = row[j];
        row[j] = Math.min(row[j] + 1, row[j - 1] + 1, before + (a[i - 1] === b[j - 1] ? 0 : 1));
        before = kept;
      }
    }
    return row[b.length];
  }
  /* The word that a misspelt one is nearest to, itself where none is near. */
  function mended(word) {
    if (HAN.test(word) || word.length < 4 || has(whole, word) || alike.has(word)) return word;
    var best = word, least = word.length < 8 ? 2 : 3;
    vocabulary.forEach(function (one) {
      if (HAN.test(one)) return;
      var far = Math.abs(one.length - word.length) < least ? distance(word, one) : least;
      if (far < least) { best = one; least = far; }
    });
    return best;
  }

  function terms(query) {
    return Array.from(new Set(parts(query, known))).map(function (word) {
      var near = mended(word);
      var forms = alike.get(near) || [], own = forms.filter(function (one) { return HAN.test(one) === HAN.test(near); });
      return { word: near, mended: near !== word, forms: forms, own: own, near: occstdNear(near) };
    });
  }
  /* Whether a text has a word or one alike. One of the other language counts for pages and answers alone: a term has its
     own sense in each, and returns of goods are no return on investment. */
  function find(entry, text, term) {
    if (has(text, term.word)) return { share: 1, length: term.word.length };
    var form = (entry.record[0] === PAGE ? term.forms : term.own).find(function (one) { return has(text, one); });
    return form ? { share: OTHER, length: form.length } : null;
  }
  function place(entry, term) {
    var at = [[entry.own, 3], [entry.also, 2], [entry.text, 1]];
    for (var n = 0; n < at.length; n++) {
      var found = find(entry, at[n][0], term);
      if (found) return found.share * at[n][1];
    }
    var near = term.near && at.find(function (one) { return one[0].search(term.near) >= 0; });
    return near ? NEAR * near[1] : 0;
  }
  function sum(numbers) { return numbers.reduce(function (total, one) { return total + one; }, 0); }
  /* What has parts, as a task has statements, is found by those that have most of the query, and the more of these the better. */
  function gather(entry, list) {
    function worth(part) { return sum(list.map(function (term, n) { return part.places[n] ? term.weight : 0; })); }
    var most = Math.max.apply(null, entry.parts.map(worth).concat(worth(entry)));
    var best = most ? entry.parts.filter(function (part) { return worth(part) === most; }) : [];
    var by = best.reduce(function (one, part) { return sum(part.places) > sum(one.places) ? part : one; }, best[0]);
    entry.by = by;
    if (by) entry.places = entry.places.map(function (own, n) { return Math.max(own, by.places[n] * (1 + Math.log10(best.length))); });
  }
  /* How well a name and the query cover each other, from 0 to 1, and beyond where they are the same word by word. */
  function likeness(entry, name, query, list, all) {
    if (name.text === query) return name.factor * EQUAL;
    var asked = 0, covered = 0;
    list.forEach(function (term) {
      var found = find(entry, name.text, term);
      if (found) { asked += term.weight * found.share; covered += found.length; }
    });
    var begins = name.text.indexOf(list[0].word) === 1 ? 1 : OTHER;
    return name.factor * begins * Math.pow(asked / all, 3) * (0.2 + 0.8 * Math.min(1, covered / name.size));
  }
  function score(entry, query, list, all) {
    var there = 0, got = 0;
    list.forEach(function (term, n) {
      there += entry.places[n] ? term.weight : 0;
      got += entry.places[n] * term.weight;
    });
    if (!there) return 0;
    var name = Math.max.apply(null, entry.names.map(function (one) { return likeness(entry, one, query, list, all); }).concat(0));
    return entry.factor * Math.pow(there / all, 2) * (got / all + 10 * name);
  }

  /* Records with the words of a query, best first; `all` tells which have every word, `by` which part of one has most
     of them; `words` is what was found, `mended` whether one of them is not spelt as in the query. */
  return function (query) {
    var said = plain(query), list = terms(query);
    index.forEach(function (entry) { entry.places = list.map(function (term) { return place(entry, term); }); });
    list.forEach(function (term, n) {
      term.count = index.filter(function (entry) { return entry.places[n]; }).length;
      term.weight = Math.log(1 + index.length / (1 + term.count)) * (HAN.test(term.word) && term.word.length === 1 ? 0.5 : 1);
    });
    index.forEach(function (entry) { if (entry.parts.length) gather(entry, list); });
    var all = sum(list.map(function (term) { return term.weight; })) || 1;
    return {
      words: list.filter(function (term) { return term.count; }).map(function (term) { return term.word; }),
      mended: list.some(function (term) { return term.mended; }),
      hits: index.map(function (entry) {
        return { record: entry.record, score: score(entry, said, list, all), all: entry.places.every(Boolean), by: entry.by && entry.by.record };
      }).filter(function (hit) { return hit.score > 0; }).sort(function (a, b) { return b.score - a.score; })
    };
  };
};
