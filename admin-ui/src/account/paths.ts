export const accountPath = () => "/konto";
