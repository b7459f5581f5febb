/* Small help on every page: the menu by keyboard, and the statement that a correction is about. */
(function () {
  /* The theme's menu and search buttons are labels, which a keyboard reaches but cannot press. */
  document.querySelectorAll("label[role=button]").forEach(function (label) {
    label.addEventListener("keydown", function (event) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        label.click();
      }
    });
  });

  var place = document.querySelector("[data-correction]");
  var id = new URLSearchParams(location.search).get("statement");
  if (place && id && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id)) {
    place.textContent = id;
    place.closest("[hidden]").hidden = false;
  }
})();
