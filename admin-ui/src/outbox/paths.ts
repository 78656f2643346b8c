export const outboxPath = () => "/postausgang";
