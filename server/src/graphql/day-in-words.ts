const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as a German sentence has it: 01.09.2018. */
export function inGerman(date: string): string {
  const [year, month, day] = date.split("-");
  return `${day}.${month}.${year}`;
}

/** A day as an English sentence has it: 1 Sep 2018. */
export function inEnglish(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${english[Number(month) - 1]} ${year}`;
}
