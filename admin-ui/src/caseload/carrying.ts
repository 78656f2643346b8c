import {
  type CollisionDetection,
  closestCenter,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useCallback, useRef } from "react";

const STEP: Record<string, number> = { [KeyboardCode.Left]: -1, [KeyboardCode.Right]: 1 };
/** Beneath the head of a column and the place that opens there, whose words must stay readable. */
const BENEATH_HEAD = 84;
/** Enter on a card's checkbox lifts it (the space bar ticks it), arrows carry it on, Enter lets go. */
const KEYS = {
  start: [KeyboardCode.Enter],
  cancel: [KeyboardCode.Esc, KeyboardCode.Tab],
  end: [KeyboardCode.Enter, KeyboardCode.Space],
};

/**
 * Cards among columns, by mouse, finger and keyboard. `order` names the columns as they stand; what is carried says in its
 * data from which of them it comes.
 */
export function useCarrying(order: readonly string[]) {
  /** By keyboard the column is what is chosen, not a place on the screen. */
  const stepped = useRef<string | null>(null);
  const step: KeyboardCoordinateGetter = (event, { active, context }) => {
    const by = STEP[event.code];
    if (by === undefined) return undefined;
    const from = order.indexOf(stepped.current ?? String(context.active?.data.current?.column ?? active));
    const next = order[Math.min(order.length - 1, Math.max(0, from + by))];
    const node = next === undefined ? null : context.droppableContainers.get(next)?.node.current;
    if (next === undefined || !node) return undefined;
    stepped.current = next;
    node.scrollIntoView({ inline: "nearest", block: "nearest" });
    const { left, bottom } = (node.querySelector("header") ?? node).getBoundingClientRect();
    return { x: left + 12, y: bottom + BENEATH_HEAD };
  };
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: step, keyboardCodes: KEYS, scrollBehavior: "instant" }),
  );
  const collisionDetection = useCallback<CollisionDetection>((carried) => {
    if (carried.pointerCoordinates) return pointerWithin(carried);
    const chosen = carried.droppableContainers.filter(({ id }) => id === stepped.current);
    return closestCenter({ ...carried, droppableContainers: chosen });
  }, []);
  const putDown = useCallback(() => {
    stepped.current = null;
  }, []);
  return { sensors, collisionDetection, putDown };
}
