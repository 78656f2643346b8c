interface NamedPlace {
  name: string | null;
  address: { street: string; houseNumber: string };
}

/** A home has a name; a flat of one's own is called by its address. */
export function accommodationName({ name, address }: NamedPlace): string {
  return name ?? `${address.street} ${address.houseNumber}`;
}
