import Site

/// All addresses of this feature.
package struct AccessRoutes: Sendable {
    package let routes: [Route]

    package init(_ entrance: Entrance) {
        routes =
            SignInRoutes(entrance: entrance).routes + LinkRoutes(entrance: entrance).routes
            + InvitationRoutes(entrance: entrance).routes + AccountRoutes(entrance: entrance).routes
            + JoinRoutes(entrance: entrance).routes
    }
}
