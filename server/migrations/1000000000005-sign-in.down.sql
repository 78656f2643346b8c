drop table known_browser, sign_in_throttle;
