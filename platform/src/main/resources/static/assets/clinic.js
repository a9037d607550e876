/* What a page needs beyond htmx: outcomes beside their form, ticking times, a shortcut, the live mark. */
(function () {
  'use strict';

  function outcomeFor(element) {
    const form = element.closest('form, dialog, .acts');
    return (form && form.querySelector('.outcome')) || document.getElementById('outcome');
  }

  /* A refusal is an answer: it is shown where the act was given, and what stands on the page stays. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    const detail = event.detail;
    const status = detail.xhr.status;
    if (status < 400) return;
    if (status === 401) { window.location.reload(); return; }
    detail.shouldSwap = true;
    detail.isError = false;
    detail.target = outcomeFor(detail.requestConfig.elt);
    detail.swapOverride = 'innerHTML';
  });

  function say(element, text) {
    const place = outcomeFor(element);
    if (!place) return;
    const box = document.createElement('div');
    box.className = 'say no';
    box.setAttribute('role', 'alert');
    box.textContent = text;
    place.replaceChildren(box);
  }

  ['htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      say(event.detail.elt, 'No answer. What you entered is still here; please try again.');
    });
  });

  /* One act at a time: the button that was pressed waits for its answer. */
  document.addEventListener('htmx:beforeRequest', function (event) {
    const old = outcomeFor(event.detail.elt);
    if (old && event.detail.requestConfig.verb !== 'get') old.replaceChildren();
  });

  /* <time data-since="…"> counts up, <time data-until="…"> counts down, in minutes; data-now shows the clock. */
  function minutes(ms) {
    const total = Math.floor(Math.abs(ms) / 60000);
    return total < 90 ? total + ' min' : Math.floor(total / 60) + ' h ' + String(total % 60).padStart(2, '0');
  }

  function tick() {
    const now = Date.now();
    document.querySelectorAll('[data-since]').forEach(function (el) {
      el.textContent = minutes(now - Date.parse(el.dataset.since));
    });
    document.querySelectorAll('[data-until]').forEach(function (el) {
      const left = Date.parse(el.dataset.until) - now;
      el.textContent = left >= 0 ? 'in ' + minutes(left) : minutes(left) + ' late';
      el.classList.toggle('t-need', left < 0);
    });
  }
  tick();
  window.setInterval(tick, 10000);
  document.addEventListener('htmx:afterSwap', tick);

  document.addEventListener('keydown', function (event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = document.querySelector('[data-shortcut="' + CSS.escape(event.key) + '"]');
    if (target) {
      event.preventDefault();
      target.focus();
      if (target.matches('a, button')) target.click();
    }
  });

  /* <button data-open="id"> opens the dialog of that id; <button data-close> closes its own. */
  document.addEventListener('click', function (event) {
    const opener = event.target.closest('[data-open]');
    if (opener) { document.getElementById(opener.dataset.open).showModal(); return; }
    const closer = event.target.closest('[data-close]');
    if (closer) closer.closest('dialog').close();
  });

  function live(on) {
    document.querySelectorAll('[data-live]').forEach(function (mark) {
      mark.hidden = false;
      mark.className = on ? 'tag run' : 'tag need';
      mark.textContent = on ? 'live' : 'not live';
    });
  }
  document.addEventListener('htmx:sseOpen', function () { live(true); });
  document.addEventListener('htmx:sseError', function () { live(false); });
})();
