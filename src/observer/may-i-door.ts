/** The script of the page for observers: the code of the questions comes when they are asked for. */
const door = document.querySelector<HTMLElement>('[data-may-start]');
if (door) {
  door.hidden = false;
  door.onclick = async () => (await import('./may-i.ts')).startMayI(door.closest('div') ?? door);
}
