/* Small help on every page: the menu by keyboard, and the statement that a correction is about. */
(function () {
  document.querySelectorAll("[data-press]").forEach(function (button) {
    button.addEventListener("click", function () {
      document.getElementById(button.dataset.press).click();
    });
  });

  var place = document.querySelector("[data-correction]");
  var id = new URLSearchParams(location.search).get("statement");
  if (place && id && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id)) {
    place.textContent = id;
    place.closest("[hidden]").hidden = false;
  }
})();
