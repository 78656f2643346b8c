import { Button } from "@mantine/core";
import { ArrowLeftRight, FolderOpen, Lock, UserRoundPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useUrlParams } from "../../app/url-params";
import { useDisplayNames } from "../../i18n/display-names";
import { AreaBadge } from "../../ui/area-badge";
import { Avatar } from "../../ui/avatar";
import { useFormat } from "../../ui/format";
import { PageHeader } from "../../ui/page-header";
import { Chip } from "../../ui/status";
import { refugeesPath } from "../paths";
import { fullName } from "../refugee-name";
import type { RefugeeHeader_RefugeeFragment } from "./refugee-header.generated";

interface RefugeeHeaderProps {
  refugee: RefugeeHeader_RefugeeFragment;
  /** In care on the day, and the day is not past: somebody can be given the case. */
  assignable: boolean;
  /** Who answers for the person on the day, if anybody does. */
  answering: { name: string } | null;
}

export function RefugeeHeader({ refugee, assignable, answering }: RefugeeHeaderProps) {
  const { t } = useTranslation(["refugees", "access"]);
  const [, setParams] = useUrlParams();
  const { area, identity } = refugee;
  const name = fullName(refugee);
  return (
    <PageHeader
      crumbs={[{ label: t("list.title"), to: refugeesPath() }]}
      title={name}
      lead={identity ? <Avatar name={name} size="lg" /> : null}
      badges={
        <>
          {area && <AreaBadge code={area.code} colour={area.colour} name={area.name} />}
          {identity && <Chip>{refugee.fileNumber}</Chip>}
        </>
      }
      subtitle={<Person identity={identity} answering={answering} areaOrganization={area?.organization.name ?? null} />}
      actions={
        <>
          {refugee.viewerCanOpenInEmergency && (
            <Button
              variant="default"
              leftSection={<FolderOpen size={16} aria-hidden="true" />}
              onClick={() => setParams({ dialog: "notfall" }, { push: true })}
            >
              {t("access:open.button")}
            </Button>
          )}
          {refugee.viewerCanAssign &&
            assignable &&
            (answering ? (
              <Button
                variant="default"
                leftSection={<ArrowLeftRight size={16} aria-hidden="true" />}
                onClick={() => setParams({ dialog: "verschieben" }, { push: true })}
              >
                {t("file.handOver")}
              </Button>
            ) : (
              <Button
                leftSection={<UserRoundPlus size={16} aria-hidden="true" />}
                onClick={() => setParams({ dialog: "zuweisen" }, { push: true })}
              >
                {t("file.assign")}
              </Button>
            ))}
        </>
      }
    />
  );
}

interface PersonProps {
  identity: RefugeeHeader_RefugeeFragment["identity"];
  answering: { name: string } | null;
  areaOrganization: string | null;
}

function Person({ identity, answering, areaOrganization }: PersonProps) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const names = useDisplayNames();

  if (!identity) {
    return (
      <>
        <Lock size={14} aria-hidden="true" />{" "}
        {answering
          ? t("file.hiddenAnswered", { organization: answering.name })
          : areaOrganization
            ? t("file.hiddenWaiting", { organization: areaOrganization })
            : t("file.hidden")}
      </>
    );
  }
  const born = t(identity.birthDateEstimated ? "file.bornEstimated" : "file.born", {
    day: format.day(identity.birthDate),
  });
  const person = [
    t("years", { count: identity.age }),
    born,
    ...(identity.gender === "UNSPECIFIED" ? [] : [t(`gender.${identity.gender}`)]),
  ].join(", ");
  const nationalities = identity.nationalities.map((code) =>
    code === "STATELESS" || code === "UNCLEAR" ? t(`nationality.${code}`) : names.country(code),
  );
  return (
    <>
      {person}
      {nationalities.length > 0 && `. ${names.list(nationalities)}`}
      {identity.languages.length > 0 &&
        `. ${t("file.speaks", { languages: names.list(identity.languages.map(names.language)) })}`}
    </>
  );
}
