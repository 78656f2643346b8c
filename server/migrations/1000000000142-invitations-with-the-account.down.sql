drop policy invited on sign_in_challenge;
