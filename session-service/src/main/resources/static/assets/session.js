/* Entry with one hand on a tablet: a pad of digits that types into the field that was touched last. */
(function () {
  'use strict';
  var hand = 'clinic.hand';

  function prepare() {
    document.querySelectorAll('.entry').forEach(function (entry) {
      if (entry.dataset.ready) return;
      entry.dataset.ready = 'yes';
      entry.classList.add('pad');
      entry.classList.toggle('left', localStorage.getItem(hand) === 'left');
      entry.querySelector('.keys').hidden = false;
      var last = entry.querySelector('[name=bp]');
      entry.addEventListener('focusin', function (event) {
        if (event.target.matches('.f input[inputmode]')) last = event.target;
      });
      entry.addEventListener('click', function (event) {
        var key = event.target.closest('[data-key]');
        if (!key) return;
        if (key.dataset.key === 'back') last.value = last.value.slice(0, -1);
        else last.value += key.dataset.key === 'slash' ? '/' : key.dataset.key;
        last.focus({ preventScroll: true });
      });
    });
  }

  document.addEventListener('click', function (event) {
    if (!event.target.closest('[data-hand]')) return;
    var left = localStorage.getItem(hand) !== 'left';
    localStorage.setItem(hand, left ? 'left' : 'right');
    document.querySelectorAll('.entry').forEach(function (entry) { entry.classList.toggle('left', left); });
  });
  /* What is typed after a reading was saved is another reading, also where the form was not replaced meanwhile. */
  document.addEventListener('htmx:afterRequest', function (event) {
    var form = event.detail.elt;
    if (!event.detail.successful || !form.matches('form.entry')) return;
    var digits = Array.from(crypto.getRandomValues(new Uint32Array(4)), function (n) { return n.toString(16).padStart(8, '0'); });
    form.elements.namedItem('readingId').value = 'reading-' + digits.join('');
  });

  document.addEventListener('DOMContentLoaded', prepare);
  document.addEventListener('htmx:afterSettle', prepare);
  prepare();
})();
