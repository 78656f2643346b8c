import type { Tables } from "./facts.js";
import { holds, type World } from "./world.js";

const handoverDays = 14;

/** Who may know who somebody is: steering, the organization's administrators, and who has to do with the person. */
export function knows(world: World, refugeeId: string): boolean {
  const { role, organizationId } = world.viewer;
  if (role === "STEERING") return true;
  if (hasOpened(world, refugeeId)) return true;
  const isTheirs = world.answeringOrganization(refugeeId) === organizationId;
  if (role === "ASSOCIATION_ADMIN") return isTheirs;
  return role === "CASEWORKER" && (answersFor(world, refugeeId) || (isTheirs && !wasAnsweredFor(world, refugeeId)));
}

/** Where somebody rents, those know who may know one of the tenants, or, of an empty flat, who may know of newcomers. */
export function knowsAddress(world: World, accommodation: Tables["accommodation"]): boolean {
  const { role, organizationId, today } = world.viewer;
  if (role === "STEERING" || accommodation.tenure === "CITY_DESIGNATED") return true;
  const residents = world.facts.refugee.filter(
    ({ id }) => world.residence(id, today)?.accommodation.id === accommodation.id,
  );
  if (residents.length > 0) return residents.some(({ id }) => knows(world, id));
  const area = world.byId(world.facts.integrationArea, world.areaOfAccommodation(accommodation, today));
  return area?.organizationId === organizationId;
}

export function knowsBenefit(world: World, { refugeeId, kind }: Tables["benefitPeriod"]): boolean {
  const { role } = world.viewer;
  if (role === "CASEWORKER") return answersFor(world, refugeeId) || hasOpened(world, refugeeId);
  return kind !== "REDUCED_1A" && knows(world, refugeeId);
}

/** Somebody answers today for whom the viewer is neither nor stands in. */
export function isAnothers({ facts, viewer }: World, refugeeId: string): boolean {
  const today = facts.caseworkerAssignment.find(
    (one) => one.refugeeId === refugeeId && holds(one.period, viewer.today),
  )?.caseworkerId;
  if (today === undefined || today === viewer.caseworkerId) return false;
  return !facts.substitution.some(
    (stand) =>
      stand.caseworkerId === today && stand.substituteId === viewer.caseworkerId && holds(stand.period, viewer.today),
  );
}

/** Answers for the person, or did until a fortnight ago, or stands in today for who does. */
export function answersFor({ facts, viewer }: World, refugeeId: string): boolean {
  const fortnight = Array.from({ length: handoverDays + 1 }, (_, days) => daysBefore(viewer.today, days));
  return facts.caseworkerAssignment.some(
    (one) =>
      one.refugeeId === refugeeId &&
      ((one.caseworkerId === viewer.caseworkerId && fortnight.some((day) => holds(one.period, day))) ||
        (holds(one.period, viewer.today) &&
          facts.substitution.some(
            (stand) =>
              stand.caseworkerId === one.caseworkerId &&
              stand.substituteId === viewer.caseworkerId &&
              holds(stand.period, viewer.today),
          ))),
  );
}

const hasOpened = ({ facts, viewer }: World, refugeeId: string): boolean =>
  facts.emergencyAccess.some(
    (one) => one.refugeeId === refugeeId && one.userAccountId === viewer.viewerId && Date.parse(one.until) > Date.now(),
  );

const wasAnsweredFor = ({ facts, viewer }: World, refugeeId: string): boolean =>
  facts.caseworkerAssignment.some((one) => one.refugeeId === refugeeId && one.period.from <= viewer.today);

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
