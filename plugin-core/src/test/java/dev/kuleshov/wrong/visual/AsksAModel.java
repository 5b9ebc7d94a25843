package dev.kuleshov.wrong.visual;

import dev.langchain4j.data.message.UserMessage;

final class AsksAModel {
  UserMessage question;
}
