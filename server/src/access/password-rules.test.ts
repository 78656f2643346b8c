import { describe, expect, it } from "@jest/globals";
import { refusalOf } from "./password-rules.js";

const about = { email: "carla.kasimir@help.example", name: "Carla Kasimir" };

describe("a password", () => {
  it.each([
    "vier Wolken tragen Suppe",
    "kx9#Lq2!mZ7w",
    "schwimmbad-lokomotive",
    "ÄpfelUndBirnenImMai",
    "人生七転び八起き人生七転び",
  ])("%s will do", (password) => expect(refusalOf(password, about)).toBeNull());

  it.each([
    ["11 characters", "kx9#Lq2!mZ7", "PASSWORD_TOO_SHORT"],
    ["11 characters of two code units each", "🌵🐌🎻🌋🐝🧊🍄🎲🪁🦉🧵", "PASSWORD_TOO_SHORT"],
    ["11 characters that look like more until composed", "a\u0308bcdefghijk", "PASSWORD_TOO_SHORT"],
    ["257 characters", "kx9#Lq2!mZ7w ".repeat(20), "PASSWORD_TOO_LONG"],
    ["what breaches hold", "123456789012", "PASSWORD_KNOWN"],
    ["the same in capitals", "QWERTYUIOP123", "PASSWORD_KNOWN"],
    ["a known word with digits and signs", "Passwort2024!", "PASSWORD_KNOWN"],
    ["a first name with digits", "!!Katharina1987", "PASSWORD_KNOWN"],
    ["a repetition", "kuchen7kuchen7", "PASSWORD_KNOWN"],
    ["the alphabet", "abcdefghijklm", "PASSWORD_KNOWN"],
    ["the own address", "carla.kasimir@help.example", "PASSWORD_ABOUT_YOU"],
    ["the own name", "Kasimir-Carla-99", "PASSWORD_ABOUT_YOU"],
    ["the project and the city", "AiD-Düren-2024", "PASSWORD_ABOUT_YOU"],
  ])("of %s is refused", (_, password, refusal) => expect(refusalOf(password, about)).toBe(refusal));
});
