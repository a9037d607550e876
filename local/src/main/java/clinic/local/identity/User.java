package clinic.local.identity;

import java.util.List;

/**
 * Someone who may log in.
 *
 * @param id staff id, which becomes the token's subject and stands in every event that this person causes
 * @param password encoded, with the name of its encoding in front
 */
record User(String id, String name, List<String> roles, String password) {

    User {
        roles = List.copyOf(roles);
    }

    User withPassword(String encoded) {
        return new User(id, name, roles, encoded);
    }
}
