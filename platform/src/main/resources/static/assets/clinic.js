/* What a page needs beyond htmx: outcomes beside their form, ticking times, shortcuts, dialogs, the live mark. */
(function () {
  'use strict';

  /* Where the skip link leads. */
  const main = document.querySelector('main');
  if (main && !main.id) main.id = 'main';
  if (main && !main.hasAttribute('tabindex')) main.tabIndex = -1;

  /* --- outcomes ------------------------------------------------------------------------------------------------ */

  function outcomeFor(element) {
    const near = element.closest('form, dialog, .acts, .card');
    return (near && near.querySelector('.outcome')) || document.getElementById('outcome');
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
    detail.selectOverride = 'unset';
    const type = detail.xhr.getResponseHeader('Content-Type') || '';
    if (!type.startsWith('text/html')) {
      detail.shouldSwap = false;
      say(detail.requestConfig.elt, 'This did not work (' + status + '). Nothing was changed.');
    }
  });

  function say(element, text) {
    const place = outcomeFor(element);
    if (!place) return;
    const box = document.createElement('div');
    box.className = 'say no';
    box.textContent = text;
    place.replaceChildren(box);
  }

  ['htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      say(event.detail.elt, 'No answer. What you entered is still here; please try again.');
    });
  });

  /* The field that was not accepted is marked, and the cursor goes there. */
  function mark(form, name) {
    form.querySelectorAll('[aria-invalid]').forEach(function (field) { field.removeAttribute('aria-invalid'); });
    const field = name && form.elements ? form.elements.namedItem(name) : null;
    if (!field || !field.setAttribute) return;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }

  /* One act at a time: the button that was pressed waits for its answer. */
  document.addEventListener('htmx:beforeRequest', function (event) {
    const config = event.detail.requestConfig;
    if (config.verb === 'get') return;
    const old = outcomeFor(config.elt);
    if (old) old.replaceChildren();
    const button = config.triggeringEvent && config.triggeringEvent.submitter;
    if (button) {
      button.disabled = true;
      button.setAttribute('aria-busy', 'true');
      config.elt.waiting = button;
    }
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    const config = event.detail.requestConfig;
    if (!config || config.verb === 'get') return;
    const element = config.elt;
    if (element.waiting) {
      element.waiting.disabled = false;
      element.waiting.removeAttribute('aria-busy');
      element.waiting = null;
    }
    if (event.detail.successful) {
      const dialog = element.closest('dialog');
      if (dialog && dialog.open && element.closest('[data-closes]')) dialog.close();
    }
  });

  document.addEventListener('htmx:afterSettle', function (event) {
    const refusal = event.detail.target.querySelector(':scope > .say[data-field]');
    const form = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (form && form.matches('form')) mark(form, refusal && refusal.dataset.field);
  });

  /* --- regions that are refreshed while somebody types ----------------------------------------------------------- */

  /* <div id data-keeps-input data-state="…"> is not replaced under typing hands. If its state has changed meanwhile, its
     <… data-moved-on hidden>, if it has one, says so and <button data-show-newest> replaces it. What was unfolded stays unfolded. */
  let newest = null;
  let unfolded = [];

  function edited(field) {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.tagName !== 'SELECT') return field.value !== field.defaultValue;
    const first = Array.from(field.options).findIndex(function (option) { return option.defaultSelected; });
    return field.selectedIndex !== Math.max(0, first);
  }

  function inUse(region) {
    if (region.querySelector('.htmx-request')) return true;
    return Array.from(region.querySelectorAll('input, select, textarea')).some(function (field) {
      return field.type !== 'hidden' && (field === document.activeElement || edited(field));
    });
  }

  document.addEventListener('htmx:oobBeforeSwap', function (event) {
    const region = event.detail.target;
    if (!region.hasAttribute('data-keeps-input')) return;
    const coming = event.detail.fragment.querySelector('[data-keeps-input]');
    unfolded = Array.from(region.querySelectorAll('details[open][id]'), function (one) { return one.id; });
    if (!inUse(region)) return;
    event.detail.shouldSwap = false;
    if (coming.dataset.state === region.dataset.state) return;
    const note = region.querySelector('[data-moved-on]');
    if (!note) return;
    newest = coming;
    note.hidden = false;
  });

  document.addEventListener('htmx:oobAfterSwap', function () {
    unfolded.forEach(function (id) {
      const one = document.getElementById(id);
      if (one) one.open = true;
    });
    unfolded = [];
  });

  document.addEventListener('click', function (event) {
    const show = event.target.closest('[data-show-newest]');
    if (!show || !newest) return;
    show.closest('[data-keeps-input]').replaceWith(newest);
    window.htmx.process(newest);
    newest = null;
  });

  /* What was accepted is no longer being typed, nor on its way. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    const form = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (event.detail.xhr.status >= 400 || !form || !form.matches('form')) return;
    if (form.contains(document.activeElement)) document.activeElement.blur();
    form.classList.remove('htmx-request');
    form.reset();
    const folded = form.closest('details[id]');
    if (folded) folded.open = false;
  });

  /* --- times --------------------------------------------------------------------------------------------------- */

  /* The server's clock counts, not this device's. */
  const said = document.querySelector('meta[name="now"]');
  const ahead = said ? Date.parse(said.content) - Date.now() : 0;
  function now() { return Date.now() + ahead; }

  function minutes(ms) {
    const total = Math.floor(Math.abs(ms) / 60000);
    if (total >= 2 * 24 * 60) return Math.floor(total / (24 * 60)) + ' days';
    return total < 90 ? total + ' min' : Math.floor(total / 60) + ' h ' + String(total % 60).padStart(2, '0');
  }

  /* data-since counts up, data-until down, both in minutes; data-plain gives the bare number, for large print.
     data-clock shows the time of the zone in data-zone. data-at moves the now-line of a day. */
  function tick() {
    const t = now();
    document.querySelectorAll('[data-since]').forEach(function (el) {
      const ms = t - Date.parse(el.dataset.since);
      show(el, 'plain' in el.dataset ? String(Math.max(0, Math.floor(ms / 60000))) : minutes(ms));
      const bar = el.dataset.of && document.getElementById(el.dataset.bar);
      if (bar) bar.style.setProperty('--v', Math.min(100, ms / 600 / Number(el.dataset.of)) + '%');
    });
    document.querySelectorAll('[data-until]').forEach(function (el) {
      const left = Date.parse(el.dataset.until) - t;
      if ('plain' in el.dataset) show(el, String(left >= 0 ? Math.ceil(left / 60000) : Math.floor(-left / 60000)));
      else show(el, left >= 0 ? 'in ' + minutes(left) : minutes(left) + ' late');
      el.classList.toggle('late', left < 0);
      const label = el.nextElementSibling;
      if (label && label.dataset.late) show(label, left < 0 ? label.dataset.late : label.dataset.intime);
    });
    document.querySelectorAll('[data-clock]').forEach(function (el) {
      const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
      if (el.dataset.zone) options.timeZone = el.dataset.zone;
      show(el, new Intl.DateTimeFormat('en-GB', options).format(t));
    });
    document.querySelectorAll('[data-midnight]').forEach(function (el) {
      el.style.setProperty('--at', String((t - Date.parse(el.dataset.midnight)) / 60000));
    });
  }

  /* Only what changed is touched, so that nothing that reads the page aloud is disturbed. */
  function show(el, text) { if (el.textContent !== text) el.textContent = text; }

  tick();
  window.setInterval(tick, 5000);
  document.addEventListener('htmx:afterSwap', tick);

  /* --- keys ---------------------------------------------------------------------------------------------------- */

  document.addEventListener('keydown', function (event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === 'Escape' && typing && event.target.type === 'search') event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const target = document.querySelector('[data-shortcut="' + CSS.escape(event.key) + '"]:not([disabled])');
    if (target) {
      event.preventDefault();
      target.focus();
      if (target.matches('a, button')) target.click();
    }
  });

  /* Keys for a thumb: <button data-types="7" data-into="id">, data-types="back" and "next". */
  let typingInto = null;
  document.addEventListener('focusin', function (event) {
    if (event.target.matches('input[inputmode]')) typingInto = event.target;
  });
  document.addEventListener('click', function (event) {
    const key = event.target.closest('[data-types]');
    if (!key) return;
    const form = key.closest('form');
    const fields = Array.from(form.querySelectorAll('input[inputmode]'));
    const field = typingInto && form.contains(typingInto) ? typingInto : fields[0];
    if (!field) return;
    if (key.dataset.types === 'back') field.value = field.value.slice(0, -1);
    else if (key.dataset.types === 'next') (fields[fields.indexOf(field) + 1] || fields[0]).focus();
    else if (field.maxLength < 0 || field.value.length < field.maxLength) field.value += key.dataset.types;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

  /* --- dialogs ------------------------------------------------------------------------------------------------- */

  /* <button data-open="id"> opens the dialog of that id; <button data-close> closes its own. */
  document.addEventListener('click', function (event) {
    const opener = event.target.closest('[data-open]');
    if (opener) { document.getElementById(opener.dataset.open).showModal(); return; }
    const closer = event.target.closest('[data-close]');
    if (closer) closer.closest('dialog').close();
  });

  /* hx-confirm asks once, in our own words, and names the act on its button. */
  document.addEventListener('htmx:confirm', function (event) {
    if (!event.detail.question) return;
    event.preventDefault();
    const submitter = event.detail.triggeringEvent && event.detail.triggeringEvent.submitter;
    const dialog = document.createElement('dialog');
    const question = document.createElement('p');
    const acts = document.createElement('div');
    const yes = document.createElement('button');
    const no = document.createElement('button');
    question.textContent = event.detail.question;
    acts.className = 'acts';
    yes.className = 'btn danger';
    yes.textContent = (submitter || event.detail.elt).textContent.trim().replace('…', '');
    no.className = 'btn';
    no.textContent = 'Leave it as it is';
    yes.addEventListener('click', function () { dialog.close(); event.detail.issueRequest(true); });
    no.addEventListener('click', function () { dialog.close(); });
    dialog.addEventListener('close', function () { dialog.remove(); });
    acts.append(yes, no);
    dialog.append(question, acts);
    document.body.append(dialog);
    dialog.showModal();
    no.focus();
  });

  /* --- files --------------------------------------------------------------------------------------------------- */

  ['dragover', 'dragleave', 'drop'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      const place = event.target.closest && event.target.closest('.drop');
      if (!place) return;
      event.preventDefault();
      place.classList.toggle('over', name === 'dragover');
      const input = place.querySelector('input[type="file"]');
      if (name === 'drop' && input && event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  });

  /* --- live ---------------------------------------------------------------------------------------------------- */

  function live(on) {
    document.querySelectorAll('[data-live]').forEach(function (mark) {
      mark.hidden = false;
      mark.className = on ? 'tag run' : 'tag need';
      show(mark, on ? 'live' : 'not live');
      mark.title = on ? 'This page follows what happens' : 'The connection is gone; trying again';
    });
  }
  document.addEventListener('htmx:sseOpen', function () { live(true); });
  document.addEventListener('htmx:sseError', function () { live(false); });
})();
