/** What is needed to call somebody by name, or by number when the viewer may not know the name. */
export interface Named {
  fileNumber: string;
  identity: { familyName: string; givenNames: string } | null;
}

/** As lists sort it: "Beispielfeld, Amira". Whoever has one name only is called by it. */
export function listName({ fileNumber, identity }: Named): string {
  if (!identity) return fileNumber;
  return [identity.familyName, identity.givenNames].filter(Boolean).join(", ");
}

/** As one speaks: "Amira Beispielfeld". */
export function fullName({ fileNumber, identity }: Named): string {
  if (!identity) return fileNumber;
  return [identity.givenNames, identity.familyName].filter(Boolean).join(" ");
}

/** Within a household the given names are enough. */
export function shortName({ fileNumber, identity }: Named): string {
  if (!identity) return fileNumber;
  return identity.givenNames || identity.familyName;
}
