/* Reads a data file of the site. Pages that are opened from disk may fetch nothing: the copy that is made for them has
   each such file as a script, too, which sets `occstdGiven`. */
var occstdData = function (address) {
  "use strict";
  if (location.protocol !== "file:") {
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
  }
  return new Promise(function (done, failed) {
    var script = document.createElement("script");
    script.src = address + ".js";
    script.onload = function () { done(window.occstdGiven); };
    script.onerror = failed;
    document.head.append(script);
  });
};
