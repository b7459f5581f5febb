/* A Chinese word as it also stands in a text: with one more character between two of its own, as 退货 in 退换货. Null for
   other words. */
var occstdNear = function (word) {
  "use strict";
  if (!/^\p{Script=Han}{2,}$/u.test(word)) return null;
  var letters = Array.from(word), ways = letters.slice(1).map(function (_, n) {
    return letters.slice(0, n + 1).join("") + "\\p{Script=Han}?" + letters.slice(n + 1).join("");
  });
  return new RegExp(ways.join("|"), "gu");
};
