import { Adopted, type Adoption } from "./adopted.js";
import { caseProblems } from "./check-cases.js";
import { cityProblems } from "./check-city.js";

/**
 * Looks at what an adoption left, by the rules and not by the way it was made: shares no code with it.
 * @returns what is wrong, in words
 */
export function checkAdoption(adoption: Adoption): string[] {
  const adopted = new Adopted(adoption);
  return [...cityProblems(adopted), ...caseProblems(adopted)];
}
