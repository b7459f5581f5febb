/* The search index outweighs all else on a page, so it is fetched only when the reader turns to the search. */
(function () {
  "use strict";
  var open = XMLHttpRequest.prototype.open;
  var send = XMLHttpRequest.prototype.send;
  var held = [];
  var wanted = new URLSearchParams(location.search).has("q");
  XMLHttpRequest.prototype.open = function (method, address) {
    this.isSearchIndex = /\/search_index\.json$/.test(String(address));
    return open.apply(this, arguments);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.isSearchIndex && !wanted) held.push(this);
    else send.call(this, body);
  };
  function release(event) {
    if (wanted || !event.target.closest || !event.target.closest("#__search, .md-search, [for=__search]")) return;
    wanted = true;
    held.splice(0).forEach(function (request) { send.call(request); });
  }
  ["focusin", "change", "pointerover"].forEach(function (kind) { document.addEventListener(kind, release, true); });
})();
