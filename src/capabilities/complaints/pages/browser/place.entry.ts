/** Milliseconds that the device may look for satellites. */
const PATIENCE = 20_000;

/** Fills the point of the map from the device, when its owner presses the button; never by itself. */
function offer(box: HTMLElement): void {
  const button = box.querySelector('button');
  const told = box.querySelector<HTMLElement>('[role=status]');
  const field = document.getElementById(box.dataset['place'] ?? '');
  if (button === null || told === null || !(field instanceof HTMLInputElement)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
        told.textContent = '';
        button.disabled = false;
      },
      () => {
        told.textContent = box.dataset['refused'] ?? '';
        button.disabled = false;
      },
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    );
  });
}

// A page that is not on https has no place to ask for.
if ('geolocation' in navigator && isSecureContext) {
  for (const box of document.querySelectorAll<HTMLElement>('[data-place]')) offer(box);
}
