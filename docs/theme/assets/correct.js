/* On the page about corrections, names the statement that the reader came from. */
(function () {
  function show() {
    var place = document.querySelector("[data-correction]");
    var id = new URLSearchParams(location.search).get("statement");
    if (place && id && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id)) {
      place.textContent = id;
      place.closest("[hidden]").hidden = false;
    }
  }
  show();
})();
