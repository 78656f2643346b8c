type ChosenColour = import("../ui/area-badge").AreaColour;

declare global {
  /** An unmasked fragment takes the type's name along and forgets its import; so it is known everywhere. */
  type AreaColour = ChosenColour;
}

export {};
