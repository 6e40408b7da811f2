/** «город Примерск, улица Учебная, 4» */
export function placeWords(place: { readonly settlement: string; readonly address: string | undefined }): string {
  return [place.settlement, place.address].filter((part) => part !== undefined && part !== '').join(', ');
}

/** «4–8 и 10 классы», «4, 6 и 8 классы»; grades in any order, an empty text for none. */
export function gradesWords(given: readonly number[]): string {
  const grades = [...new Set(given)].sort((a, b) => a - b);
  if (grades.length === 0) return '';
  const runs: string[] = [];
  for (let start = 0; start < grades.length;) {
    let end = start;
    while (end + 1 < grades.length && grades[end + 1] === (grades[end] ?? 0) + 1) end += 1;
    const [first, last] = [grades[start] ?? 0, grades[end] ?? 0];
    if (end - start >= 2) runs.push(`${first}–${last}`);
    else for (let one = first; one <= last; one += 1) runs.push(String(one));
    start = end + 1;
  }
  const list = runs.length < 2 ? runs.join('') : `${runs.slice(0, -1).join(', ')} и ${runs.at(-1)}`;
  return `${list}\u00A0${grades.length === 1 ? 'класс' : 'классы'}`;
}
