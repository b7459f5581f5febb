/* Find as you type, in both languages: what is compared, what matches, and the marks. */
(function (matrix) {
  "use strict";

  /* A query's words, each with how it also stands in a text; all of them must be found. */
  matrix.terms = function (query) {
    return query.toLowerCase().split(/[\s，、]+/).filter(Boolean).map(function (word) { return { word: word, near: occstdNear(word) }; });
  };

  function has(text, term) { return text.includes(term.word) || (term.near !== null && text.search(term.near) >= 0); }

  /* Statements in the other language, loaded once; `then` is called when the board has them, or has not got them. */
  matrix.loadOthers = function (board) {
    if (!board.loading) {
      board.loading = occstdData("texts.json").then(function (texts) {
        board.others = texts;
        board.cells.forEach(function (cell) {
          cell.items.forEach(function (item) {
            item.other = texts[item.id] || "";
            item.hay = "";
          });
        });
        return true;
      }, function () { return false; });
    }
    return board.loading;
  };

  function haystack(item, row) {
    if (!item.hay) {
      var names = row.names.concat(row.group.names).map(function (name) { return name.low; });
      item.otherLow = (item.other || "").toLowerCase();
      item.hay = [item.own.low, item.otherLow, item.id.toLowerCase()].concat(names).join("\n");
    }
    return item.hay;
  }

  matrix.matches = function (item, row, terms) {
    if (!terms.length) return true;
    var hay = haystack(item, row);
    return terms.every(function (term) { return has(hay, term); });
  };

  /* Whether the statement itself, not only the name of its task, has one of the words. */
  matrix.hits = function (item, terms) {
    return terms.some(function (term) { return has(item.own.low, term) || has(item.otherLow, term); });
  };

  function ranges(low, terms) {
    var found = [];
    terms.forEach(function (term) {
      var word = term.word;
      for (var at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) found.push([at, at + word.length]);
      if (term.near) for (var one of low.matchAll(term.near)) found.push([one.index, one.index + one[0].length]);
    });
    found.sort(function (a, b) { return a[0] - b[0]; });
    return found.reduce(function (merged, range) {
      var last = merged[merged.length - 1];
      if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
      else merged.push(range);
      return merged;
    }, []);
  }

  function fill(element, own, found) {
    var at = 0;
    element.textContent = "";
    found.forEach(function (range) {
      var mark = document.createElement("mark");
      mark.textContent = own.slice(range[0], range[1]);
      element.append(own.slice(at, range[0]), mark);
      at = range[1];
    });
    element.append(own.slice(at));
  }

  /* Mark the words in a text; without words, take the marks away. */
  matrix.mark = function (text, terms) {
    var found = terms.length ? ranges(text.low, terms) : [];
    if (!found.length && !text.marked) return;
    fill(text.element, text.own, found);
    text.marked = found.length > 0;
  };

  /* Mark a statement; where only the other language has a word, show that text below. */
  matrix.markItem = function (item, terms, language) {
    matrix.mark(item.own, terms);
    var only = terms.filter(function (term) { return !has(item.own.low, term); });
    var found = only.length && item.other ? ranges(item.otherLow, only) : [];
    if (item.hit) item.hit.remove();
    item.hit = null;
    if (!found.length) return;
    item.hit = document.createElement("small");
    item.hit.className = "oc-hit";
    item.hit.lang = language;
    fill(item.hit, item.other, found);
    item.li.append(item.hit);
  };
})(window.occMatrix = window.occMatrix || {});
