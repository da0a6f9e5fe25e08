package org.warmline.actions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a caller claims a right to, by its code and by something else that proves it.
 *
 * @param kind of record, such as {@code booking}
 * @param argument the code's name in a request
 * @param lookUp the records that have one of some codes
 * @param code a record's own
 * @param proved whether all else that the caller said is right about a record
 */
record Claim<T>(
    String kind,
    String argument,
    Function<Set<String>, List<T>> lookUp,
    Function<T, String> code,
    Predicate<T> proved) {

  /** The one record that has one of these codes and is proved; empty also when several are. */
  Optional<T> findOnly(Set<String> codes) {
    List<T> found =
        codes.isEmpty() ? List.of() : lookUp.apply(codes).stream().filter(proved).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** What tries are counted by: {@code booking:KX472Q}. */
  String subject(String code) {
    return kind + ":" + code;
  }
}
