/* Dragging a card asks for a move; the card stays where it is until the plan has changed. While one is dragged the board
   is not redrawn under it: what was missed is fetched afterwards. */
(function () {
  'use strict';
  const GRID = 5;
  let dragged = null;
  let move = '';
  let grabbed = 0;
  let missed = false;

  document.addEventListener('dragstart', function (event) {
    const slot = event.target.closest('.slot[draggable="true"]');
    if (!slot) return;
    dragged = slot;
    move = slot.dataset.move;
    grabbed = event.clientY - slot.getBoundingClientRect().top;
    slot.classList.add('dragging');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
  });

  document.addEventListener('dragend', function () {
    if (dragged) dragged.classList.remove('dragging');
    dragged = null;
    if (missed) window.htmx.trigger('#board', 'stale');
    missed = false;
    document.querySelectorAll('.col.over').forEach(function (col) { col.classList.remove('over'); });
  });

  document.addEventListener('dragover', function (event) {
    const col = event.target.closest('.col');
    if (!dragged || !col) return;
    event.preventDefault();
    document.querySelectorAll('.col.over').forEach(function (other) { if (other !== col) other.classList.remove('over'); });
    col.classList.add('over');
  });

  document.addEventListener('drop', function (event) {
    const col = event.target.closest('.col');
    if (!dragged || !col) return;
    event.preventDefault();
    const board = col.closest('.board');
    const px = col.getBoundingClientRect().height / (board.style.getPropertyValue('--to') - board.style.getPropertyValue('--from'));
    const top = event.clientY - grabbed - col.getBoundingClientRect().top;
    const minute = Math.round((Number(col.dataset.from) + top / px) / GRID) * GRID;
    const clock = String(Math.floor(minute / 60)).padStart(2, '0') + ':' + String(minute % 60).padStart(2, '0');
    window.htmx.ajax('POST', move, {
      source: '#panel', target: '#panel', swap: 'innerHTML',
      values: { start: col.dataset.date + 'T' + clock, chairId: col.dataset.chair }
    });
  });

  document.addEventListener('htmx:beforeSwap', function (event) {
    if (!dragged || event.detail.target.id !== 'board') return;
    event.detail.shouldSwap = false;
    missed = true;
  });

  document.addEventListener('click', function (event) {
    const closer = event.target.closest('[data-drop]');
    if (!closer) return;
    document.getElementById(closer.dataset.drop).replaceChildren();
    const here = new URL(window.location);
    here.searchParams.delete('visit');
    window.history.replaceState(window.history.state, '', here);
  });
})();
